"""pickles."""

import pickle, io

def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for v in [None,True,1,300,70000,-5,2**40,-2**70,10**100,1.5,'abc','é'*200,b'x',b'y'*300,[],[1],[1,2,3],(),(1,),(1,2),(1,2,3,4),{},{'a':1},{'a':[1,2],'b':(3,4)},{1},frozenset([1]),['a','a'],[[1],[1]],list(range(1005))]:
    d=pickle.dumps(v); print(d if len(d)<200 else (len(d),d[:40],d[-20:])); print(pickle.loads(d)==v, type(pickle.loads(d)).__name__)
class A:
    def __init__(self,x): self.x=x
    def __eq__(self,o): return self.__dict__==o.__dict__
class B(A):
    def __getstate__(self): return {'q':self.x}
    def __setstate__(self,s): self.x=s['q']*2
class C:
    def __init__(self,a): self.a=a
    def __reduce__(self): return (C,(self.a,))

print(pickle.dumps(A(5)), pickle.loads(pickle.dumps(A([1,2]))).x, pickle.loads(pickle.dumps(B(4))).x, pickle.loads(pickle.dumps(C(7))).a)
print(pickle.loads(pickle.dumps({'a':A(1)}))['a'].x, pickle.loads(pickle.dumps(len)) is len, pickle.loads(pickle.dumps(A)) is A, pickle.loads(pickle.dumps(int)) is int)
l=[1]; l.append(l); m=pickle.loads(pickle.dumps(l)); print(m[1] is m)
a=A(1); a.me=a; b=pickle.loads(pickle.dumps(a)); print(b.me is b)
x=[1]; y=pickle.loads(pickle.dumps([x,x])); print(y[0] is y[1])
for v in [bytearray(b'x'), 1+2j, range(5), ValueError('x')]: print(repr(pickle.loads(pickle.dumps(v))))
t(pickle.loads,b''); t(pickle.loads,b'\x80\x04'); t(pickle.loads,b'zz'); t(pickle.loads,'x'); t(pickle.dumps,(i for i in []))
f=io.BytesIO(); pickle.dump([1],f); pickle.dump('z',f); f.seek(0); print(pickle.load(f),pickle.load(f)); t(pickle.load,f)
print(pickle.loads(b"(lp0\nI1\naI2\na."), pickle.loads(b'\x80\x02]q\x00(K\x01K\x02e.'), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
try: pickle.dumps(lambda: 1)
except Exception as e: print(type(e).__name__)
import datetime; print(pickle.loads(pickle.dumps(datetime.datetime(2020,1,2)))==datetime.datetime(2020,1,2))
