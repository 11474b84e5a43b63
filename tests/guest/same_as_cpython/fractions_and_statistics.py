"""Fractions, statistics, heaps and places in sorted lists."""

import bisect
import heapq
import math
import statistics
from fractions import Fraction as F



def show(source):
    try:
        text = repr(eval(source))
    except Exception as error:
        text = type(error).__name__ + ": " + str(error)
    print(source, "->", text)


for line in r"""
F(3,4), F('0.75'), F(0.75), F('3/4'), F('-1e-3'), F(' 7 '), F(2,-4), F()
F(1,0)
F('a')
F('1/0')
F(1.5,2)
F(1,3)+F(1,6), F(1,3)-1, 2-F(1,3), F(1,3)*3, F(1,3)/2, 1/F(1,3), F(7,2)//1, F(7,2)%1
divmod(F(7,2),F(2,3))
F(1,3)<F(1,2), F(1,2)==0.5, F(1,3)==1/3, F(1,3)<0.34, F(1,3)>math.nan
F(1,3)<'a'
F(3.14159).limit_denominator(100), F(math.pi).limit_denominator(1000)
F(math.pi).limit_denominator(10)
round(F(7,2)), round(F(5,2)), round(F(22,7),2), math.floor(F(-7,2)), math.ceil(F(-7,2))
math.trunc(F(-7,2)), int(F(7,2)), float(F(1,3))
str(F(3,1)), str(F(3,4)), repr(F(3,4)), bool(F(0)), abs(F(-1,2)), -F(1,2)
hash(F(1,2))==hash(0.5), hash(F(3))==3
F(1,3).as_integer_ratio(), F(1,3).numerator, F(1,3).denominator
F.from_float(0.25), F.from_float(3)
F.from_float('a')
sum([F(1,2),F(1,3)])
{F(1,2):1}[F(2,4)]
sorted([F(1,2),F(1,3),0.4])
statistics.mean([1,2,3,4]), statistics.mean([1,2]), statistics.mean([1.5,2.5])
statistics.mean([F(1,2),F(1,3)])
statistics.mean([])
statistics.mean(['a'])
statistics.fmean([1,2,3.5]), statistics.fmean([1,2],[3,4])
statistics.geometric_mean([54,24,36]), statistics.harmonic_mean([40,60])
statistics.harmonic_mean([40,60],weights=[5,30]), statistics.harmonic_mean([0,1])
statistics.median([1,3,5]), statistics.median([1,3,5,7]), statistics.median_low([1,3,5,7])
statistics.median_high([1,3,5,7]), statistics.median_grouped([52,52,53,54])
statistics.median_grouped([1,3,3,5,7],interval=2)
statistics.median([])
statistics.mode([1,1,2,3,3,3,3,4]), statistics.mode('aabbb')
statistics.multimode('aabbbbccddddeeffffgg')
statistics.mode([])
statistics.quantiles([1,2,3,4,5,6,7,8,9],n=4)
statistics.quantiles([1,2,3,4,5],n=10,method='inclusive')
statistics.quantiles([1])
statistics.pstdev([1.5,2.5,2.5,2.75,3.25,4.75])
statistics.pvariance([0.0,0.25,0.25,1.25,1.5,1.75,2.75,3.25])
statistics.stdev([1.5,2.5,2.5,2.75,3.25,4.75])
statistics.variance([2.75,1.75,1.25,0.25,0.5,1.25,3.5])
statistics.stdev([1])
statistics.variance([F(1,6),F(1,2),F(5,3)]), statistics.stdev([1,2,3,4,5])
statistics.variance([1,2,3,4,5]), statistics.pvariance([1,2,3])
statistics.covariance([1,2,3,4,5,6,7,8,9],[1,2,3,1,2,3,1,2,3])
statistics.correlation([1,2,3],[3,2,1])
statistics.correlation([1,2],[1,1])
statistics.linear_regression([1,2,3],[2,4,7])
statistics.linear_regression([1,1],[2,3])
bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2), bisect.bisect_right([1,2,2,3],2,1,3)
bisect.bisect([3,2,1],-2,key=lambda x:-x)
bisect.bisect([1],1,-1)
heapq.nlargest(3,[5,1,8,2]), heapq.nsmallest(2,'hello'), heapq.nlargest(2,['a','bbb','cc'],key=len)
list(heapq.merge([1,4,7],[2,5,8],[3,6,9])), list(heapq.merge([7,4],[8,5],reverse=True))
list(heapq.merge(['a','ccc'],['bb'],key=len))
heapq.heappop([])
""".strip().split("\n"):
    show(line)
