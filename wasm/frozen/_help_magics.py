"""Help for the magics."""

TEXT = rb"""
= %limits
At the top of a cell: shows the limits of the sandbox, and what the last cell used of each: CPU
time, memory, output, files, questions. They are set where the kernel is started, not in a notebook.
= %fuel
At the top of a cell: shows the CPU time of the last cell, and the WebAssembly instructions that it
took.
= %checkpoint NAME
At the top of a cell: keeps the state of the notebook (variables, imports, files) under a name of
letters, digits, - and _; the name may be left out. It lasts until the kernel ends, unless that was
given a folder for them.
= %restore NAME
At the top of a cell: goes back to the state that %checkpoint kept under a name. %undo takes that
back.
= %undo
At the top of a cell: takes the last cell back: variables, imports and files are as before it. Used
again, the cell before that; up to 20.
= %cat FILE
Prints a file of the sandbox.
= %cd FOLDER
Goes to a folder of the sandbox; without one, to /.
= %config OPTION
Settings of InlineBackend are accepted, and change nothing; others are answered by a sentence.
= %history [-n] [-l N] [FIRST-LAST]
Prints the sources of the cells; -n with their numbers, -l N the last N. In[3] has one of them.
= %load FILE
Prints a file of the sandbox, to be copied into a cell.
= %ls [FOLDER]
Lists a folder of the sandbox.
= %lsmagic
Lists the magics.
= %matplotlib [inline]
Does nothing that is needed: figures are always shown below the cell.
= %mkdir FOLDER
Makes a folder in the sandbox.
= %pinfo NAME
Tells about an object, as NAME? does.
= %pinfo2 NAME
Tells more about an object, with its source where it is known, as NAME?? does.
= %pprint
Switches off, and on again, that long results are broken into lines.
= %precision [DIGITS or FORMAT]
How results show floats: a number of digits, or a format such as %.3e; without one, all digits
again.
= %psearch PATTERN
Lists the names that match; * stands for any characters. A dot in it looks into a module: math.*.
= %pwd
The current folder of the sandbox.
= %pycat FILE
Prints a file of the sandbox.
= %reset [-f] [-s] [in] [out]
Forgets all variables, without asking; with `in` only the sources of the cells, with `out` only
their results. -s keeps both.
= %reset_selective [-f] PATTERN
Forgets the variables whose names match a regular expression, without asking.
= %rm FILE...
Removes files of the sandbox.
= %run [-i] FILE [ARGUMENTS]
Runs a program of the sandbox's files with the variables of the notebook; ARGUMENTS are in sys.argv.
= %time STATEMENT
Runs a statement, gives its value, and says how long it took.
= %timeit [-n LOOPS] [-r RUNS] [-p DIGITS] [-q] [-o] STATEMENT
Runs a statement often, and says how long it takes on average. Without -n it finds out how often.
-q says nothing, -o gives an object with the times.
= %who [TYPE...]
Lists the variables, or those of some types: %who int str.
= %who_ls [TYPE...]
The names of the variables, as a list.
= %whos [TYPE...]
Lists the variables with their types and values.
= %xdel NAME
Forgets a variable, and the results that are the same object.
= %%capture [--no-stdout] [--no-stderr] [--no-display] [NAME]
Keeps what the cell would show. NAME is then an object with stdout, stderr, outputs and show().
= %%file [-a] FILE
The same as %%writefile.
= %%html
Shows the cell as HTML, as far as the kernel lets it: no scripts, no styles.
= %%latex
Shows the cell as LaTeX.
= %%markdown
Shows the cell as Markdown.
= %%svg
Shows the cell as a drawing.
= %%time
Runs the cell, and says how long it took.
= %%timeit [options of %timeit] [SETUP]
Runs the cell often, and says how long it takes on average. SETUP, on the first line, is run before,
and not counted.
= %%writefile [-a] FILE
Writes the cell to a file of the sandbox; -a adds it to what is there.
"""
