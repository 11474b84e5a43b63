"""Lists that are changed: by slices with any step, in place, and while they are sorted."""


def change(source):
    names = {"a": list(range(10))}
    try:
        exec(source, names)
        print(source, "->", names["a"])
    except Exception as error:
        print(source, "->", type(error).__name__ + ": " + str(error), names["a"])


for line in """
a[2:4]=[9]
a[2:4]=range(5)
a[::2]=[0]*5
a[::2]=[0]*4
a[::-1]=range(10)
a[1:1]='xyz'
a[5:2]=[7]
a[1:2]=5
a[::2]=5
del a[::2]
del a[::-3]
del a[1:8:3]
del a[5:2]
del a[10**20:]
a[:10**20]=[1]
a[-10**20:2]=[1]
a[::0]=[]
a['a':2]=[]
a[:]=a
a[::-1]=a
a[2:4]=a
a*=2
a*=0
a*=-1
a*=2**70
a*=1.5
a+=(1,2)
a+='ab'
a+=5
a.insert(100,5)
a.insert(-100,5)
a.insert(10**20,5)
a.insert(-10**20,5)
a.insert('a',1)
a.pop(20)
a.pop(-11)
a.pop('a')
a.remove(20)
a.extend(5)
a.append(a)
a[20]=1
a['a']=1
del a[20]
a.sort(key=lambda x:-x)
a.sort(reverse=True)
a.sort(lambda x:x)
a.sort(key=3)
a.append('x'); a.sort()
a.sort(key=lambda x: a.append(1))
a.sort(key=lambda x: 1//x)
a.reverse()
a.clear()
a=a.copy()
b=a*2; a=b
""".strip().split("\n"):
    change(line)

a = [1]
a.append(a)
print(a, a == a)
a = [3, 1, 2]
b = a
a *= 2
print(b)
pairs = [(n * 7 % 5, n) for n in range(40)]
print(sorted(pairs, key=lambda pair: pair[0]))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))
