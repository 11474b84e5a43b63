"""Csv tables."""

import csv, io
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
R=lambda s,**k: list(csv.reader(io.StringIO(s),**k))
t(R,'a,b,c\r\n1,2,3\r\n'); t(R,'"a,b",c\n"x""y",z\n"multi\nline",1\n'); t(R,''); t(R,'\n\na\n'); t(R,'a;b',delimiter=';'); t(R,'1,"2"\n3,x', quoting=csv.QUOTE_NONNUMERIC)
t(R,'1,"2"\n3,4', quoting=csv.QUOTE_NONNUMERIC); t(R,'a, b, c',skipinitialspace=True); t(R,'a,"b"c,d'); t(R,'"a"b,c',strict=True); t(R,'"abc'); t(R,'"abc',strict=True); t(R,'a\\,b,c',escapechar='\\'); t(R,"'a,b',c",quotechar="'"); t(R,'"a""b"',quoting=csv.QUOTE_NONE); t(R,'a,b,'); t(R,',,\n,'); t(R,'a\tb',dialect='excel-tab'); t(R,'a,"b ""q"" c"\n'); t(R, '"a\\"b",c', escapechar='\\', doublequote=False)
t(R,'a',delimiter='ab'); t(R,'a',delimiter=1); t(R,'a',foo=1); t(R,'a',dialect='nope'); t(R,'a',quoting=9); t(list,csv.reader([b'a'])); t(list,csv.reader(['a,b','c\nd']) )
t(list, csv.reader(['a,b','1,2'])); t(list,csv.reader('ab')); r=csv.reader(['a','"b','c"','d']); print(next(r),next(r),r.line_num,r.dialect.delimiter)
def W(rows,**k):
    f=io.StringIO(newline=''); w=csv.writer(f,**k); w.writerows(rows); return f.getvalue()
t(W,[['a','b c','d,e','f"g','h\ni',1,2.5,None,True]]); t(W,[['a',1,'']],quoting=csv.QUOTE_ALL); t(W,[['a',1,2.5,None]],quoting=csv.QUOTE_NONNUMERIC); t(W,[['a,b']],quoting=csv.QUOTE_NONE); t(W,[['a,b','c"d']],quoting=csv.QUOTE_NONE,escapechar='\\'); t(W,[['']]); t(W,[[]]); t(W,[[None]]); t(W,[['']],quoting=csv.QUOTE_NONE); t(W,[[1,2],'ab',(3,4)],delimiter='\t',lineterminator='\n'); t(W,[5]); t(W,[['a"b']],doublequote=False,escapechar='\\'); t(W,[['a"b']],doublequote=False); t(W,[['a\rb',' x ']]); t(W,[['a']],dialect='unix'); t(csv.writer,5)
f=io.StringIO(); w=csv.DictWriter(f,fieldnames=['x','y']); print(w.writeheader(), w.writerow({'x':1,'y':2})); t(w.writerow,{'z':1}); w.writerows([{'x':3}]); print(repr(f.getvalue()))
f=io.StringIO(); w=csv.DictWriter(f,['x'],extrasaction='ignore',restval='?'); w.writerow({'q':1}); print(repr(f.getvalue()))
d=csv.DictReader(io.StringIO('x,y\n1,2\n\n3\n4,5,6\n')); print(d.fieldnames, list(d), d.line_num)
d=csv.DictReader(io.StringIO('1,2\n'),fieldnames=['a','b','c'],restval='-'); print(list(d)); print(list(csv.DictReader(io.StringIO(''))))
print(csv.list_dialects(), csv.get_dialect('excel').delimiter, csv.field_size_limit())
csv.register_dialect('pipes',delimiter='|'); t(R,'a|b',dialect='pipes'); csv.unregister_dialect('pipes'); t(csv.unregister_dialect,'pipes')
class my(csv.excel): delimiter=';'
t(R,'a;b',dialect=my); t(R,'a;b',dialect=my()); t(W,[['a','b']],dialect=my)
s=csv.Sniffer(); x=s.sniff('a;b;c\n1;2;3\n4;5;6\n'); print(x.delimiter,x.quotechar,x.skipinitialspace,x.doublequote); print(s.sniff('"a","b"\n"1","2"\n').delimiter, s.sniff('a b\nc d\n').delimiter, s.sniff("x\ty\nz\tw").delimiter, s.has_header('name,age\nBob,5\nAnna,6\n'), s.has_header('1,2\n3,4\n'))
t(csv.Dialect)
print(csv.QUOTE_NONE, issubclass(csv.Error, Exception))
