# string, keyword, reprlib and __future__.

l = [1]
l.append(l)
print(l)
d = {}
d[1] = d
print(d)


class A:
    pass
