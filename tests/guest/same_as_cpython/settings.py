"""settings."""

import configparser, io
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
c=configparser.ConfigParser()
c.read_string('''[DEFAULT]
base = /home
Level: 3

# comment
[server]
host = localhost
port=8080
path = %(base)s/srv
debug = yes
multi = one
  two
   three

ratio = 0.5
[other]
; another
level = 5
''')
print(c.sections(), c['server']['host'], c.getint('server','port'), c['server'].getboolean('debug'), c.get('server','path'), c['server']['multi'], c.getfloat('server','ratio'), c['other']['level'], c['server']['LEVEL'], 'host' in c['server'], 'x' in c, c.options('server'), dict(c['other'].items()), c.items('other'), c.defaults())
t(c.get,'server','nope'); t(c.get,'nope','x'); t(c.get,'server','nope',fallback='fb'); t(lambda: c['nope']); t(lambda: c['server']['nope']); t(c['server'].get,'zz'); t(c['server'].get,'zz','d'); t(c.getboolean,'server','host'); t(c.getint,'server','host'); t(c.add_section,'server'); t(c.set,'server','x',5); t(c.read_string,'x=1'); t(c.read_string,'[a]\nb=1\nb=2'); t(c.read_string,'[a]\n[a]'); t(c.read_string,'[q]\nfoo'); t(c.read,'nofile.ini')
c.add_section('new'); c.set('new','k','v'); c['new']['z']='9'; c['n2']={'a':1,'b':'x'}; f=io.StringIO(); c.write(f); print(f.getvalue())
print(c.has_option('new','k'), c.remove_option('new','k'), c.has_option('new','k'), c.remove_section('new'), c.has_section('new'), list(c), len(c), c['server'])
d=configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(),allow_no_value=True); d.read_string('[a]\nx=1\nflag\n[b]\ny=${a:x}2\nz=${y}!'); print(d['b']['y'],d['b']['z'],d['a']['flag'])
e=configparser.ConfigParser(); e.read_string('[a]\nx=%(y)s\ny=%(x)s\nz=%(q)s\nw=50%%'); t(e.get,'a','x'); t(e.get,'a','z'); t(e.get,'a','w'); t(e.get,'a','z',raw=True)
r=configparser.RawConfigParser(); r.read_string('[a]\nx=%(y)s ; c'); print(r.get('a','x'))
i=configparser.ConfigParser(inline_comment_prefixes='#'); i.read_dict({'s':{'k':'v'}}); i.read_string('[t]\na=1 # c\nb = x#y'); print(i['t']['a'], i['t']['b'], i['s']['k'])
