#include <string.h>

#include "extmod/vfs.h"
#include "imports.h"
#include "py/builtin.h"
#include "py/objmodule.h"
#include "py/objstr.h"
#include "py/runtime.h"

mpk_loading_t *mpk_loading;

bool mpk_is_loading(qstr name) {
    for (const mpk_loading_t *one = mpk_loading; one != NULL; one = one->outer) {
        if (one->name == name) {
            return true;
        }
    }
    return false;
}

mp_obj_t mpk_module_file(qstr source_name) {
    size_t bytes;
    const char *name = (const char *)qstr_data(source_name, &bytes);
    if (name[0] == '/') {
        return MP_OBJ_NEW_QSTR(source_name);
    }
    size_t cwd_bytes;
    const char *cwd = mp_obj_str_get_data(mp_vfs_getcwd(), &cwd_bytes);
    vstr_t path;
    vstr_init(&path, cwd_bytes + bytes + 2);
    vstr_add_strn(&path, cwd, cwd_bytes);
    if (cwd_bytes == 0 || cwd[cwd_bytes - 1] != '/') {
        vstr_add_char(&path, '/');
    }
    vstr_add_strn(&path, name, bytes);
    return mp_obj_new_str_from_vstr(&path);
}

const char *mpk_package_path(mp_obj_t module) {
    mp_obj_t dest[2];
    mp_load_method_maybe(module, MP_QSTR___path__, dest);
    mp_obj_t path = dest[0];
    if (path != MP_OBJ_NULL && mp_obj_is_type(path, &mp_type_list)) {
        size_t count;
        mp_obj_t *items;
        mp_obj_list_get(path, &count, &items);
        path = count > 0 ? items[0] : MP_OBJ_NULL;
    }
    return path != MP_OBJ_NULL && mp_obj_is_str(path) ? mp_obj_str_get_str(path) : NULL;
}

void mpk_import_all(mp_obj_t module) {
    mp_obj_t dest[2];
    mp_load_method_protected(module, MP_QSTR___all__, dest, false);
    if (dest[0] != MP_OBJ_NULL) {
        mp_obj_t iterator = mp_getiter(dest[0], NULL), name;
        while ((name = mp_iternext(iterator)) != MP_OBJ_STOP_ITERATION) {
            qstr attr = mp_obj_str_get_qstr(name);
            mp_load_method_protected(module, attr, dest, false);
            if (dest[0] != MP_OBJ_NULL) {
                mp_load_method(module, attr, dest);
                mp_store_name(attr, dest[1] == MP_OBJ_NULL ? dest[0] : mp_load_attr(module, attr));
            } else if (mpk_package_path(module) != NULL) {
                mp_store_name(attr, mp_import_from(module, attr));
            } else {
                mp_load_attr(module, attr); // raises AttributeError
            }
        }
        return;
    }
    if (!mp_obj_is_type(module, &mp_type_module)) {
        return;
    }
    // Names may be added while that goes on, for a module may take all of itself.
    mp_map_t *map = &mp_obj_module_get_globals(module)->map;
    for (size_t i = 0; i < map->alloc; i++) {
        mpk_step(1);
        if (mp_map_slot_is_filled(map, i) && mp_obj_is_str(map->table[i].key)) {
            const char *name = mp_obj_str_get_str(map->table[i].key);
            if (*name != '_') {
                mp_store_name(mp_obj_str_get_qstr(map->table[i].key), map->table[i].value);
            }
        }
    }
}

// ---- modules that cannot be here

typedef struct {
    const char *names; // each with a space before and behind it
    const char *reason;
} absent_t;

static const absent_t absent[] = {
    { " numpy scipy pandas sklearn torch torchvision tensorflow keras jax cv2 PIL lxml numba cython skimage statsmodels"
      " xgboost lightgbm h5py pyarrow polars psutil pygame shapely geopandas spacy cupy greenlet gevent psycopg2 MySQLdb"
      " pyaudio netCDF4 tables_h5 gmpy2 sage Crypto cryptography nacl cffi ",
      "it is written in C for CPython, which this sandbox cannot load" },
    { " requests httpx aiohttp urllib3 bs4 selenium scrapy flask django fastapi uvicorn tornado websocket websockets tweepy boto3"
      " paramiko pymongo redis sqlalchemy pymysql googleapiclient openai anthropic yfinance pandas_datareader wget gdown"
      " socket ssl socketserver http http.client http.server http.cookies http.cookiejar urllib.request urllib.robotparser"
      " smtplib imaplib poplib ftplib nntplib telnetlib xmlrpc xmlrpc.client xmlrpc.server wsgiref selectors asyncore smtpd ",
      "this sandbox has no network" },
    { " sympy networkx seaborn plotly bokeh altair tqdm nltk gensim transformers pytest nose hypothesis click rich colorama tabulate"
      " attr attrs pydantic yaml toml mpmath more_itertools toolz cytoolz simpy dateutil pytz arrow termcolor prettytable"
      " ipywidgets ipykernel jupyter nbformat folium graphviz pygraphviz docx openpyxl xlrd xlwt PyPDF2 pypdf mypy black"
      " setuptools pip pkg_resources wheel joblib dask cvxpy pulp deap six future past sortedcontainers pympler memory_profiler"
      " line_profiler ",
      "packages cannot be installed in this sandbox" },
    { " subprocess multiprocessing multiprocessing.pool multiprocessing.dummy pexpect ",
      "this sandbox has no other processes" },
    { " signal ctypes fcntl termios tty pty pwd grp resource mmap syslog readline msvcrt winreg winsound _winapi crypt spwd"
      " nis ossaudiodev posix nt faulthandler ",
      "this sandbox has no access to the operating system" },
    { " tkinter tkinter.ttk tkinter.messagebox tkinter.filedialog turtle turtledemo webbrowser curses curses.textpad idlelib antigravity"
      " PyQt5 PyQt6 PySide2 PySide6 wx kivy Tkinter ",
      "this sandbox has no screen or keyboard of its own" },
    { " dis opcode symtable marshal code codeop pickletools py_compile compileall zipimport pkgutil runpy modulefinder ",
      "it is about the bytecode or the interactive mode of CPython, and this is MicroPython" },
    { " cProfile profile pstats tracemalloc trace bdb sys.monitoring ",
      "running code cannot be watched in this sandbox" },
    { " sqlite3 dbm dbm.dumb shelve gzip bz2 lzma zlib zipfile tarfile xml xml.etree xml.etree.ElementTree xml.dom xml.dom.minidom xml.sax"
      " email email.mime email.mime.text email.mime.multipart email.message mailbox mimetypes configparser tomllib netrc plistlib"
      " locale gettext cmd shlex venv ensurepip distutils lib2to3 imghdr sndhdr wave audioop chunk sunau aifc"
      " ipaddress tokenize token tabnanny pyclbr pydoc optparse getopt stringprep nturl2path ",
      "this part of the standard library is not in this sandbox" },
};

static const char *reason_for(qstr name) {
    size_t bytes;
    const char *text = (const char *)qstr_data(name, &bytes);
    for (size_t i = 0; i < MP_ARRAY_SIZE(absent); i++) {
        for (const char *at = absent[i].names; (at = strstr(at, text)) != NULL; at++) {
            if (at[-1] == ' ' && (at[bytes] == ' ' || at[bytes] == '\0')) {
                return absent[i].reason;
            }
        }
    }
    return NULL;
}

NORETURN void mpk_raise_no_module(qstr name, mp_obj_t outer) {
    const char *reason = reason_for(name);
    if (reason != NULL) {
        mp_raise_msg_named(&mp_type_ModuleNotFoundError, name, MP_OBJ_NULL, MP_ERROR_TEXT("No module named '%q': %s"), name, reason);
    }
    if (outer != MP_OBJ_NULL && mpk_package_path(outer) == NULL) {
        mp_obj_t dest[2];
        mp_load_method_protected(outer, MP_QSTR___name__, dest, false);
        if (dest[0] != MP_OBJ_NULL && mp_obj_is_str(dest[0])) {
            mp_raise_msg_named(&mp_type_ModuleNotFoundError, name, MP_OBJ_NULL,
                MP_ERROR_TEXT("No module named '%q'; '%s' is not a package"), name, mp_obj_str_get_str(dest[0]));
        }
    }
    mp_raise_msg_named(&mp_type_ModuleNotFoundError, name, MP_OBJ_NULL, MP_ERROR_TEXT("No module named '%q'"), name);
}

// ---- attributes of modules in C

MP_REGISTER_ROOT_POINTER(mp_obj_t mpk_module_owns); // a dict: name of the module -> dict of its attributes

static mp_obj_t own_attributes(const mp_obj_dict_t *globals, bool make) {
    mp_map_elem_t *elem = mp_map_lookup((mp_map_t *)&globals->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
    if (elem == NULL) {
        return MP_OBJ_NULL;
    }
    if (MP_STATE_VM(mpk_module_owns) == MP_OBJ_NULL) {
        if (!make) {
            return MP_OBJ_NULL;
        }
        MP_STATE_VM(mpk_module_owns) = mp_obj_new_dict(1);
    }
    mp_map_t *owns = mp_obj_dict_get_map(MP_STATE_VM(mpk_module_owns));
    mp_obj_t name = elem->value;
    elem = mp_map_lookup(owns, name, MP_MAP_LOOKUP);
    if (elem == NULL && make) {
        mp_obj_dict_store(MP_STATE_VM(mpk_module_owns), name, mp_obj_new_dict(1));
        elem = mp_map_lookup(owns, name, MP_MAP_LOOKUP);
    }
    return elem == NULL ? MP_OBJ_NULL : elem->value;
}

mp_map_elem_t *mpk_module_own(const mp_obj_dict_t *globals, qstr attr) {
    if (MP_STATE_VM(mpk_module_owns) == MP_OBJ_NULL || !globals->map.is_fixed) {
        return NULL;
    }
    mp_obj_t own = own_attributes(globals, false);
    return own == MP_OBJ_NULL ? NULL : mp_map_lookup(mp_obj_dict_get_map(own), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP);
}

bool mpk_module_own_store(const mp_obj_dict_t *globals, qstr attr, mp_obj_t value) {
    mp_map_elem_t *elem = mp_map_lookup((mp_map_t *)&globals->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
    if (elem == NULL) {
        return false;
    }
    // The guest's own code relies on what these have.
    const char *name = mp_obj_str_get_str(elem->value);
    bool kept = name[0] == '_' || strcmp(name, "uos") == 0 || strcmp(name, "micropython") == 0 || strcmp(name, "gc") == 0
        || (strcmp(name, "sys") == 0 && (attr == MP_QSTR_modules || attr == MP_QSTR_print_exception || attr == MP_QSTR_implementation));
    if (kept) {
        return false;
    }
    if (value != MP_OBJ_NULL) {
        mp_obj_dict_store(own_attributes(globals, true), MP_OBJ_NEW_QSTR(attr), value);
        return true;
    }
    mp_obj_t own = own_attributes(globals, false);
    return own != MP_OBJ_NULL
        && mp_map_lookup(mp_obj_dict_get_map(own), MP_OBJ_NEW_QSTR(attr), MP_MAP_LOOKUP_REMOVE_IF_FOUND) != NULL;
}

mp_obj_t mpk_module_attr(mp_obj_t module, qstr attr) {
    if (attr == MP_QSTR___doc__ || attr == MP_QSTR___spec__ || attr == MP_QSTR___loader__) {
        return mp_const_none;
    }
    if (attr == MP_QSTR___package__) {
        mp_map_elem_t *elem = mp_map_lookup(&mp_obj_module_get_globals(module)->map, MP_OBJ_NEW_QSTR(MP_QSTR___name__), MP_MAP_LOOKUP);
        if (elem == NULL || !mp_obj_is_str(elem->value)) {
            return mp_const_none;
        }
        if (mp_map_lookup(&mp_obj_module_get_globals(module)->map, MP_OBJ_NEW_QSTR(MP_QSTR___path__), MP_MAP_LOOKUP) != NULL) {
            return elem->value;
        }
        size_t bytes;
        const char *name = mp_obj_str_get_data(elem->value, &bytes);
        while (bytes > 0 && name[--bytes] != '.') {
        }
        return mp_obj_new_str(name, bytes);
    }
    return MP_OBJ_NULL;
}
