"""Help for IPython and tables."""

TEXT = rb"""
= IPython
The part of IPython that makes sense here: display() and its classes, get_ipython(),
IPython.lib.pretty.
= IPython.embed(*args, **kwargs)
Raises NotImplementedError: the notebook is the only shell here.
= IPython.start_ipython > IPython.embed
= IPython.get_ipython > get_ipython
= IPython.version_info
The version whose names are followed.
= IPython.core
Parts of IPython that programs import by their own place: display, error, getipython, magic.
= IPython.lib
As in IPython: it holds pretty.
= IPython.display
Shows HTML, Markdown, pictures and formulas in the notebook. The kernel lets out what cannot act as
the user: no scripts, no styles, nothing from the network. No sound and no films.
= IPython.display.display > display
= IPython.display.update_display(obj, *, display_id, **kwargs)
Shows an object in the place of what display() showed with that id.
= IPython.display.clear_output(wait=False)
Removes what the cell has shown; with wait=True, not before something else is shown.
= IPython.display.DisplayHandle(display_id=None)
Something shown that can be shown anew in its place: what display(x, display_id=True) gives.
= IPython.display.DisplayHandle.display(obj, **kwargs)
Shows an object with this id.
= IPython.display.DisplayHandle.update(obj, **kwargs)
Shows an object in the place of the one before.
= IPython.display.DisplayObject(data=None, url=None, filename=None, metadata=None)
What HTML, Image and the others derive from: data, or a file of the sandbox. url raises ValueError.
= IPython.display.DisplayObject.reload()
Reads the file again.
= IPython.display.TextDisplayObject(data=None, url=None, filename=None, metadata=None)
What HTML, Markdown and the others of text derive from.
= IPython.display.HTML(data=None, url=None, filename=None, metadata=None)
HTML; the kernel leaves out scripts, styles, forms and what would come from the network.
= IPython.display.Markdown(data=None, url=None, filename=None, metadata=None)
Markdown, with tables and formulas in $...$.
= IPython.display.Latex(data=None, url=None, filename=None, metadata=None)
LaTeX: formulas in $...$ or $$...$$.
= IPython.display.Math(data=None, url=None, filename=None, metadata=None)
A formula in LaTeX, without the dollars.
= IPython.display.SVG(data=None, url=None, filename=None, metadata=None)
A drawing: its text, or a file of the sandbox.
= IPython.display.JSON(data=None, url=None, filename=None, expanded=False, metadata=None, root='root', **kwargs)
A dict or a list, or the text of one, shown as a tree where the front end can.
= IPython.display.Pretty(data=None, url=None, filename=None, metadata=None)
Text as it is.
= IPython.display.Code(data=None, url=None, filename=None, language=None)
Source as it is.
= IPython.display.Image(data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False, unconfined=False, metadata=None, alt=None)
A picture, PNG or JPEG: bytes, or the name of a file of the sandbox. width and height are in pixels.
Raises ValueError for other data, and for addresses of the network.
= IPython.display.ProgressBar(total)
A bar that grows: for i in ProgressBar(10), or set its progress.
= IPython.display.ProgressBar.display()
Shows it.
= IPython.display.ProgressBar.progress
How far it is; setting it shows it.
= IPython.display.ProgressBar.update()
Shows it as it is now.
= IPython.display.IFrame(src, width=None, height=None, extras=None, **kwargs)
Another page, shown as a link.
= IPython.display.YouTubeVideo(id, width=400, height=300, allow_autoplay=False, **kwargs)
A video by its id, shown as a link.
= IPython.display.VimeoVideo(id, width=400, height=300, **kwargs)
A video by its id, shown as a link.
= IPython.display.Javascript(*args, **kwargs)
Raises NotImplementedError: scripts in a page could act as the user.
= IPython.display.Audio(*args, **kwargs)
Raises NotImplementedError: texts and pictures are shown, no sound.
= IPython.display.Video(*args, **kwargs)
Raises NotImplementedError: texts and pictures are shown, no films.
= IPython.display.FileLink(*args, **kwargs)
Raises NotImplementedError: the browser cannot reach files of the sandbox.
= IPython.display.FileLinks > IPython.display.FileLink
= IPython.display.GeoJSON(*args, **kwargs)
Raises NotImplementedError: maps would come from the network.
= IPython.display.ScribdDocument(*args, **kwargs)
Raises NotImplementedError: it is a page of another site.
= IPython.display.display_pretty(*args, raw=False, metadata=None)
Shows objects as text. The functions beside it show one form each; raw: the objects are that data
themselves.
= IPython.display.display_html > IPython.display.display_pretty
= IPython.display.display_jpeg > IPython.display.display_pretty
= IPython.display.display_json > IPython.display.display_pretty
= IPython.display.display_latex > IPython.display.display_pretty
= IPython.display.display_markdown > IPython.display.display_pretty
= IPython.display.display_png > IPython.display.display_pretty
= IPython.display.display_svg > IPython.display.display_pretty
= IPython.display.set_matplotlib_formats(*formats, **options)
Does nothing: figures are SVG here.
= IPython.core.display
The older place of IPython.display.
= IPython.core.display_functions
Where display() and clear_output() are in IPython.
= IPython.core.error
Where UsageError is in IPython.
= IPython.core.error.UsageError(*args)
A magic is used wrongly.
= IPython.core.getipython
Where get_ipython() is in IPython.
= IPython.core.interactiveshell
Where the class of the shell is in IPython.
= IPython.core.interactiveshell.InteractiveShell()
The shell that get_ipython() gives.
= IPython.core.interactiveshell.InteractiveShell.ast_node_interactivity
'last_expr'. A cell shows its last expression, whatever is set here.
= IPython.core.interactiveshell.InteractiveShell.colors
'nocolor'. Setting it changes nothing.
= IPython.core.interactiveshell.InteractiveShell.display_formatter
Gives an object in its forms: format(obj); formatters['text/html'].for_type(cls, function) adds one
for a class.
= IPython.core.interactiveshell.InteractiveShell.enable_matplotlib(gui=None)
Does nothing that is needed.
= IPython.core.interactiveshell.InteractiveShell.ev(expression)
The value of an expression given as text.
= IPython.core.interactiveshell.InteractiveShell.ex(source)
Runs statements given as text.
= IPython.core.interactiveshell.InteractiveShell.execution_count
The number of the running cell.
= IPython.core.interactiveshell.InteractiveShell.getoutput(command)
Raises UsageError: there are no commands.
= IPython.core.interactiveshell.InteractiveShell.getoutput_split(command)
Raises UsageError: there are no commands.
= IPython.core.interactiveshell.InteractiveShell.initialized()
True: there is a shell.
= IPython.core.interactiveshell.InteractiveShell.instance()
The one shell, as get_ipython() gives it.
= IPython.core.interactiveshell.InteractiveShell.magic(text)
Runs a line magic given as text.
= IPython.core.interactiveshell.InteractiveShell.push(variables, interactive=True)
Takes variables of a dict into the notebook.
= IPython.core.interactiveshell.InteractiveShell.run_cell(raw_cell, store_history=False, silent=False)
Runs a source as a cell, and shows its value.
= IPython.core.interactiveshell.InteractiveShell.run_cell_magic(name, line, cell, first_line=1)
Runs a magic of a whole cell.
= IPython.core.interactiveshell.InteractiveShell.run_line_magic(name, line, _stack_depth=1)
Runs a line magic: run_line_magic('time', 'f()').
= IPython.core.interactiveshell.InteractiveShell.set_next_input(text, replace=False)
Prints the text: the kernel never writes into cells.
= IPython.core.interactiveshell.InteractiveShell.show_help(target, detail)
What x? shows; with detail 1, what x?? shows.
= IPython.core.interactiveshell.InteractiveShell.show_usage()
Prints a few words on the notebook.
= IPython.core.interactiveshell.InteractiveShell.showtraceback(*args, **kwargs)
Prints the exception that is being handled.
= IPython.core.interactiveshell.InteractiveShell.system(command)
Raises UsageError: there are no commands.
= IPython.core.interactiveshell.InteractiveShell.system_piped(command)
Raises UsageError: there are no commands.
= IPython.core.interactiveshell.InteractiveShell.system_raw(command)
Raises UsageError: there are no commands.
= IPython.core.interactiveshell.InteractiveShell.user_ns
The variables of the notebook, as a dict.
= IPython.core.magic
Magics of one's own, which are not there: what is here raises UsageError.
= IPython.core.magic.UsageError > IPython.core.error.UsageError
= IPython.core.magic.register_line_magic(*args, **kwargs)
Raises UsageError: magics of the notebook's own are not there; call a function instead.
= IPython.core.magic.cell_magic > IPython.core.magic.register_line_magic
= IPython.core.magic.line_cell_magic > IPython.core.magic.register_line_magic
= IPython.core.magic.line_magic > IPython.core.magic.register_line_magic
= IPython.core.magic.magics_class > IPython.core.magic.register_line_magic
= IPython.core.magic.register_cell_magic > IPython.core.magic.register_line_magic
= IPython.core.magic.register_line_cell_magic > IPython.core.magic.register_line_magic
= IPython.core.magic.register_magics > IPython.core.magic.register_line_magic
= IPython.lib.pretty
The printer of results, for classes with _repr_pretty_(self, p, cycle).
= IPython.lib.pretty.PrettyPrinter > IPython.lib.pretty.RepresentationPrinter
= IPython.lib.pretty.RepresentationPrinter(output=None, verbose=False, max_width=79, newline='\n', max_seq_length=1000)
What _repr_pretty_ gets as p: it takes text and places where lines may be broken.
= IPython.lib.pretty.RepresentationPrinter.text(text)
Writes text.
= IPython.lib.pretty.RepresentationPrinter.breakable(sep=' ')
Writes sep, or a line end when the line is too long.
= IPython.lib.pretty.RepresentationPrinter.break_()
Writes a line end.
= IPython.lib.pretty.RepresentationPrinter.begin_group(indent=0, open='')
Begins what is broken together, indented.
= IPython.lib.pretty.RepresentationPrinter.end_group(dedent=0, close='')
Ends what begin_group() began.
= IPython.lib.pretty.RepresentationPrinter.group(indent=0, open='', close='')
For with: begin_group() and end_group().
= IPython.lib.pretty.RepresentationPrinter.indent(indent)
For with: lines are indented.
= IPython.lib.pretty.RepresentationPrinter.flush()
Writes what is held back.
= IPython.lib.pretty.RepresentationPrinter.getvalue()
All that was written, as text.
= IPython.lib.pretty.RepresentationPrinter.pretty(obj)
Writes an object.
= IPython.lib.pretty.RepresentationPrinter.call(name, args, kwargs=())
Writes what looks like a call.
= IPython.lib.pretty.for_type(kind, printer)
Has printer(obj, p, cycle) write the objects of a class. Gives what did before.
= IPython.lib.pretty.pprint(obj, verbose=False, max_width=79, newline='\n', max_seq_length=1000)
Prints an object as results are shown.
= IPython.lib.pretty.pretty(obj, verbose=False, max_width=79, newline='\n', max_seq_length=1000)
An object as results are shown, as text.
= tables
Tables in the notebook: tables.table(rows).
= tables.table(rows, columns=None, caption=None)
A table, as HTML and as text; as the last line of a cell, or for display(). rows: dicts, lists,
named tuples or objects; or a dict of columns. columns: which to show and in what order; for lists,
the headings. Of more than 60 rows, 30 at each end are shown.
"""
