"""What builtins do with numbers and sequences."""



def show(source):
    try:
        text = repr(eval(source))
    except Exception as error:
        text = type(error).__name__ + ": " + str(error)
    print(source, "->", text)


for line in r"""
[1,2,3][10**20:]
[1,2,3][-10**20:10**20:2]
[1,2,3][::-1]
[1,2,3][10**20]
[1,2,3].index(5)
[1,2,3].index(1,-10)
[1,2,3].index(3,0,2)
[1,2,3].index(2,10**20)
[1,2]*-1, 2*[1], [1]*True
[1]*2.0
[1]*'a'
[]+5
5+[]
[1,2]<[1,2,3], [1]>[0,5], [1,2]==(1,2), []==[]
[1]<(1,)
sorted([3,1,2],reverse=True), sorted('hello'), sorted([(1,'b'),(1,'a'),(0,'c')],key=lambda t:t[0])
sorted([(1,'b'),(1,'a'),(0,'c')],key=lambda t:t[0],reverse=True)
sorted([1,'a'])
sorted(['a',1])
sorted([1,None,2])
sorted(5)
sorted([1],key=3)
sorted([1,2],1)
sorted([2,1],key=None)
sorted([0.5,1,True,0])
sum([1,2,3]), sum([1.5,2]), sum([[1],[2]],[]), sum((1,2),start=5), sum([]), sum([0.1]*3)
sum(['a'])
sum('abc')
sum(['a'],'')
sum([b'a'],b'')
sum(5)
sum()
min(3,1,2), max([1,5,3]), min('hello'), max('a','b',key=ord), min([],default=None)
max([[1,2],[1,3]]), min([3,-4],key=abs)
min()
min(1)
min([])
max([],key=abs)
min(1,2,default=3)
min([1,'a'])
max(1,'a')
list(iter(iter([1,2,0,3]).__next__,0))
iter(3,4)
iter(5)
next(iter([]))
next(5)
next(iter([]),7)
slice(5), slice(1,2), slice(1,2,3), slice(None,None,-1)
slice(1,2)==slice(1,2), slice(1,2)<slice(1,3)
slice(1,10,2).indices(5), slice(None).indices(3), slice(-1,None,-1).indices(4)
slice(0,10**20).indices(5)
slice()
slice(1).start, slice(1).stop, slice(1,2,3).step
hash(slice(1))
[1,2,3][slice(1,None)]
'hello'[slice(None,None,2)]
(1,2,3)[10**20:]
'abc'[-10**20:10**20]
round(2.5,None), round(2.675,2), round(1.25,1), round(1234567.891,-3), round(5e300,-300)
round(-0.5), round(0.5), round(-0.4), round(1e22,2), round(1.5,400), round(1.5,-400), round(5.5,-1)
round(15.0,-1), round(25.0,-1), round(4.9,-1), round(5.1,-1), round(-7.5,-1)
round(number=2.5), round(2.5,ndigits=1)
round(1.7e308,-308)
round('a',2)
round(2.5,1.0)
round()
round(True), round(True,-1)
isinstance(round(2.0),int), type(round(2.0,0))
all([1,0]), any([0,1]), all(5)
list(map(lambda x,y:(x,y),[1,2],[3])), list(map(str,range(3)))
map()
map(str)
list(filter(None,[0,1,'',2])), list(filter(lambda x:x>1,[1,2,3]))
filter(None)
list(enumerate('ab',5)), list(enumerate('ab',start=-1)), list(enumerate(['a'],10**20))
enumerate(5)
enumerate()
list(zip([1,2],'ab',(3,4))), list(zip()), list(zip([1]))
zip(5)
list(reversed([1,2,3])), list(reversed('abc')), list(reversed(range(5)))
reversed(5)
reversed({1})
divmod(7,-2), divmod(-7,2), divmod(7.5,2), divmod(-7,2.5), divmod(7,10**20), divmod(-7,10**20)
divmod(1,0)
divmod(1.0,0)
divmod('a',1)
pow(2,3), pow(2,-1), pow(2,0.5), pow(3,-1,7), pow(2,10,1000), pow(-2,3,5), pow(2,3,-5)
pow(2,-1,4)
pow(2,3,0)
pow(2.0,3,5)
pow(2,3,mod=5), pow(base=2,exp=3)
pow('a',2)
abs(-3), abs(-2.5), abs(3+4j), abs(True)
abs('a')
bin(10), bin(-10), hex(255), oct(8), hex(-2**70), bin(True)
bin(1.5)
hex('a')
chr(65), ord('A')
-7//2, -7%3, 7//-2, 7%-3, -7.5//2, -7.5%3, 7.5%-3, 5%3.0, -1e-20%1, 1e20//3
5//0
5%0
5.0//0
5.0%0
5/0
5.0/0
0.0**-1
0**-1
(-8)**(1/3)
2**-2, 2**0, (-2)**3, (-2)**-3, 2**100, 2.0**10, 0**0, 10**-2
1e308*10, -1e308*10, 1e308*10-1e308*10
float('inf')//1, 1//float('inf'), -1//float('inf'), 5%float('inf'), -5%float('inf')
float('inf')%1
float('1_000.5'), float(' 1.5 '), float('-inf'), float('+Infinity'), float('nan'), float('.5')
float('5.'), float('1e-5'), float('1E5'), float(b'1.5')
float('1__0')
float('_1')
float('1_')
float('1e')
float('')
float('abc')
float('1 2')
float([])
float(None)
float('1_000.5_5')
int('1_000'), int(' 42 '), int('-5'), int('0x1f',16), int('0x1f',0), int('0b11',0), int('0o17',0)
int('ff',16), int('zz',36), int('1_0',2), int(b'12'), int('٣'), int(3.9), int(-3.9), int(True)
int('0',0), int('00',0), int('0_0',0)
int('01',0)
int('')
int(' ')
int('1__0')
int('_1')
int('1_')
int('1.5')
int('a')
int('5',2)
int('5',1)
int('5',37)
int(5,10)
int([])
int(None)
int('0x')
int('0x',16)
int('12',base=5)
int('- 1')
int('+-1')
int(float('inf'))
int(float('nan'))
int(1e20), int(-1e20), int(2**53+0.0)
1_000_000, 0xff, 0b1010, 0o17, 1e3, 1_0.5
True+True, True*3, -True, ~True, True/2, True<2, True==1, True&False, True|2, True^True, 5-True
isinstance(True,int), issubclass(bool,int), bool.__mro__, type(True)
True.real, True.bit_length(), int(True)
complex('1+2j'), complex('1'), complex('j'), complex('-1.5e3-2.5J'), complex(' (1+2j) ')
complex('nan+infj'), complex(1,2), complex(1.5), complex(), complex(real=1,imag=2), complex(1j,2)
complex('a')
complex('1+2')
complex('1 + 2j')
complex('1',2)
complex(1,'2')
complex([])
(1+2j)+1, (1+2j)*(3-1j), (1+2j)/(3-4j), (1+2j)**2, (1+2j)**-1, (1+2j)**0.5, 2**(1j), abs(3+4j)
-(1+2j), +(1+2j), (1+2j)==(1+2j), 1+0j==1
(1+2j)/0
(1+2j)//1
(1+2j)%1
(1+2j)<1
divmod(1j,1)
0j**-1
int(1j)
float(1j)
repr(1j), repr(-0j), repr(complex(-0.0,-0.0)), repr(complex(0,-1)), repr(1e300+1e-5j)
repr(complex('inf'),), str(1+2j), repr(complex(-0.0,1)), -1j, 1-0j
1j.real, 1j.imag, (1+2j).conjugate()
bool(0j), bool(1j), hash(1+0j)==hash(1)
3 .__class__, 3.5.__class__
sum([1j,2]), sum([0.5,1j])
1 if 1.0 else 0
5 .bit_length()
1 << 3, -1 >> 1, 5 >> 100, -5 >> 100
1 << 1.5
5 & 1.0
~5, ~-1, ~(2**70)
10**20 & 0xff, -10**20 & 0xff, 10**20 ^ -1, 10**20 | 1
1 < 2 < 3, 1 == 1.0, 10**20 == 1e20, 1 != 1.0
1 < 'a'
1 + 'a'
'a' + 1
1 + None
-'a'
1 <= None
1.5 + '1'
len(5)
5[0]
5()
5.0()
float.__name__, int.__name__
int.from_bytes(bytes=b'ab',byteorder='little')
type(5).__name__, type(5.0), type(1j)
""".strip().split("\n"):
    show(line)
