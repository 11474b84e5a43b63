"""json text."""

import json
from collections import namedtuple
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
d = json.dumps
t(d, {'a':[1,2.0,None,True,False,'x"\n\u00e9\U0001f600\x7f'],'b':{}})
t(d, {'b':1,'a':[]}, sort_keys=True, indent=2); t(d, [], indent=2); t(d, {'x':[1,[2,{'y':3}]]}, indent='\t')
t(d, {1:1, 2.5:2, None:3, True:4, False:5}); t(d, {(1,2):3}); t(d, {(1,2):3, 'a':1}, skipkeys=True)
t(d, {1,2}); t(d, object); t(d, 1j); t(d, b'x'); t(d, float('nan')); t(d, [float('inf'), -float('inf')])
t(d, float('nan'), allow_nan=False); t(d, 'é', ensure_ascii=False); t(d, (1,2)); t(d, namedtuple('P','x y')(1,2))
t(d, [1,2,{'a':1}], separators=(',',':')); t(d, 10**30); t(d, 1e100); t(d, 0.1+0.2); t(d, 1e16); t(d, -0.0); t(d, 1.0)
l=[]; l.append(l); t(d,l); m={}; m['x']=m; t(d,m)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
t(d, {'s':{3,1,2}}, cls=E); t(d, 1j, cls=E); t(d, {1}, default=list); t(d, [object], default=lambda o: o.__name__)
t(d, [[[]]], default=lambda o: o); 
class I(int): pass
class S(str): pass
class F(float): pass
class D(dict): pass
class L(list): pass
t(d, [I(3), S('q'), F(1.5), D(a=1), L([1])]); t(d, {S('k'):1, I(4):2})
for s in ['', ' ', '[', '[1', '[1,', '[1,]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,}', '{a:1}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\ud83d\\ude00"', '1 2', '01', '-', '1.', '1e5', '-0', '-0.0', '1E+2', 'nul', 'NaN', '[NaN, -Infinity]', '[1 2]', '{"a" 1}', '{"a":1 "b":2}', '[1,\n2,\n x]', '12345678901234567890', '\ufeff1', "{'a':1}", '{"a":1}x', 'tru', '"\\', '["a\\u00e9b", "\\n\\t\\/"]', '  {"k": [1, {"z": null}]}  ']:
    t(json.loads, s)
t(json.loads, b'{"a": 1}'); t(json.loads, 1); t(json.loads, None)
t(json.loads, '{"a":{"b":1}}', object_hook=lambda o: sorted(o.items())); t(json.loads, '{"a":1,"b":2}', object_pairs_hook=lambda pairs: pairs)
t(json.loads, '[1.5, 2, NaN]', parse_float=str, parse_int=lambda s: s+'!', parse_constant=lambda c: c)
try: json.loads('{"a":1,\n"b":}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, isinstance(e, ValueError))
t(json.JSONDecoder().raw_decode, '1 2'); t(json.JSONDecoder().decode, '[1]'); t(json.JSONDecoder().raw_decode, ' 1 2'); t(json.JSONDecoder().raw_decode, '[1, 2] x', 0)
import io
f = io.StringIO(); json.dump({'a':[1,2]}, f, indent=1); print(f.getvalue()); print(json.load(io.StringIO(f.getvalue())))
t(json.loads, '"a\tb"', strict=False)
print(json.JSONEncoder().encode({'a':1}), json.JSONEncoder(indent=1).encode([1]), list(json.JSONEncoder().iterencode([]))[0])
t(d, 'x', foo=1)
