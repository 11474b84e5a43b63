"""Complex numbers, ranges, booleans and texts of numbers."""

import cmath



def show(source):
    try:
        text = repr(eval(source))
    except Exception as error:
        text = type(error).__name__ + ": " + str(error)
    print(source, "->", text)


for line in r"""
cmath.rect(2,1), cmath.rect(1,cmath.pi), cmath.log(2,10), cmath.log(-1), cmath.inf, cmath.infj
cmath.nanj, cmath.tau
cmath.sqrt('a')
cmath.sqrt(-1), cmath.sqrt(4)
cmath.exp(1000)
cmath.exp(float('inf')*1j)
cmath.log(0)
cmath.atanh(1)
cmath.phase(-1), cmath.phase(-1-0j)
1e308j*1e308j, (1e200+1e200j)**3
abs(1e308+1e308j)
int('1'*4301)
len(str(10**4299))
str(10**4300)
str(10**100000)
repr(-10**5000)
'%d' % 10**5000
f"{10**5000}"
hex(10**5000)[:10], int('f'*5000,16).bit_length()
int('1'*4300) % 1000
print(10**5000)
range(10**20)[5], len(range(10**18)), 10**19 in range(10**20), range(10**20)[-1]
range(10**20)[::10**19], list(range(10**20,10**20+3)), list(reversed(range(10**20,10**20+3)))
len(range(10**20))
range(5).index(3), range(0,10,3).index(9), range(5).count(3), range(5).count(3.0), 3.0 in range(5)
'a' in range(5), range(3)==range(0,3,1), range(0)==range(5,5), hash(range(3))==hash(range(0,3))
range(10,0,-3)[1], range(10,0,-3)[::-1], list(range(10,0,-3)[::-1]), range(10)[2:5], range(10)[::2]
range(0,10,3)[1:], range(10)[-3:]
range(5).index(7)
range(5).index('a')
range(1.5)
range('a')
range(1,2,0)
range(5)[10]
range(5)['a']
range(5).start, range(1,5,2).stop, range(1,5,2).step, repr(range(1,5,2)), repr(range(5))
bool(range(0)), len(range(0,10,3)), len(range(10,0,-3))
list(range(5))[::-1], sum(range(101)), max(range(5)), min(range(5)), list(zip(range(3),range(3,6)))
sorted(range(5),reverse=True)
True+True, True*3, -True, ~True, True/2, True<2, True==1, True&False, True|2, True^True, 5-True
isinstance(True,int), issubclass(bool,int), True.real, True.bit_length(), True.numerator
(True).conjugate()
float('1__0')
float('_1')
float('1_')
float('1_000.5'), float('٣.٥'), float(' 1 ')
int('1__0')
int('_1')
int('1_')
int('٣'), int(' ٣٤ '), int('12',base=5), int('0x_1f',16)
int(x='5')
int('5',b=3)
divmod(1.0,0)
pow(2,3,mod=5), pow(base=2,exp=3)
pow(2)
[1,2,3][10**20]
[1,2,3].index(2,10**20)
'hello'[slice(None,None,2)]
(1,2,3)[::-1], (1,2,3)[::2]
(1,2)*10**20
(1,2)*-1, 2*(1,2)
(1,2)*1.5
(1,2)+[3]
(1,2,1).count(1), (1,2,3).index(3)
(1,2,3).index(9)
(1,2,3)[5]
(1,2,3)['a']
(1,2)<(1,3), (1,)==[1], (1,2)<[3]
hash((1,2))==hash((1,2)), ()==(), (1,)
(-8)**(1/3)
(-8)**0.5
complex('1+2j'), complex('1'), complex('j'), complex('-1.5e3-2.5J'), complex(' (1+2j) ')
complex('nan+infj'), complex(1,2), complex(1.5), complex(), complex(real=1,imag=2), complex(1j,2)
complex('a')
complex('1+2')
complex('1 + 2j')
complex('1',2)
complex(1,'2')
complex([])
complex(imag=3)
repr(-0j), repr(complex(-0.0,-0.0)), 1-0j, -1j, 0*-1j
hash(1+0j)==hash(1), 1+0j==1, {1:2}[1+0j]
2**-2, 10.0**-2, 2**0.5, 10**-5, 1.1**10, 2.5**3, 10.0**308
10.0**309
(-2)**-3, 0.0**0, 0**0
""".strip().split("\n"):
    show(line)
