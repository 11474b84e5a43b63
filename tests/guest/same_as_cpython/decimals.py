"""Decimal numbers."""

from decimal import *
from fractions import Fraction

D = Decimal



def show(source):
    try:
        text = repr(eval(source))
    except Exception as error:
        text = type(error).__name__ + ": " + str(error)
    print(source, "->", text)


for line in r"""
D('3.14'), D(3), D('-0'), D('1e5'), D('1E-10'), D(' 1_000.5 '), D('.5'), D('5.'), D('inf')
D('-Infinity'), D('NaN'), D('sNaN12'), D((0,(1,2,3),-2)), D(0.1), D(True), D()
D('abc')
D('1e')
D('')
D([1])
D(None)
D(1)/3, D(2)/3, D(1)/4, D(10)/5, D(100)/D('0.03'), D(1)/D('1e10'), D('1.20')/D(2)
D(1)/0
D(0)/0
D(1)//0
D(0)//0
D(1)%0
D(0)%0
D('1e30')//1
D('1.1')+D('2.2'), D('1.10')+D('2.2'), D(1)+1, 1+D(1), D('1e20')+D('1e-20')
D('0.1')+D('0.2')==D('0.3')
D(1)+1.5
D(1)+'a'
D('1.1')*D('1.1'), D('1.1')*3, D('-7')//2, D('-7')%2, D('7')%-2, divmod(D(7),D('2.5')), D('7.5')//2
D('10')%D('0.3'), 7%D(3)
D(2)**3, D(2)**-1, D(2)**D('0.5'), D(4)**D('0.5'), D('1.1')**10, D(10)**-3, D(2)**200
D(0)**0 if 0 else 1, D(3)**D('2.5'), D('1.0')**5, 2**D(3), D(2)**100
D(0)**0
D(0)**-1
D(-2)**D('0.5')
D(-2)**3, D(-2)**-3, D('0.5')**10
pow(D(3),4,5)
D(2).sqrt(), D(16).sqrt(), D('0.0001').sqrt(), D(100).sqrt(), D('1e11').sqrt(), D('2.25').sqrt()
D(0).sqrt()
D(-1).sqrt()
D(1).exp(), D(0).exp(), D('-1.5').exp(), D(100).exp(), D('1e-10').exp(), D('0.5').exp()
D(2).ln(), D(10).ln(), D(1).ln(), D('0.5').ln(), D('1.0000001').ln(), D(0).ln(), D('1e100').ln()
D('123.456').ln()
D(-1).ln()
D(100).log10(), D(2).log10(), D('0.001').log10(), D(5).log10(), D(1).log10(), D('1e50').log10()
D('3.14159').quantize(D('0.01')), D('2.675').quantize(D('0.01'),rounding=ROUND_HALF_UP)
D('2.5').quantize(D(1)), D('1e3').quantize(D(1)), D('-2.5').quantize(D('1'),ROUND_HALF_DOWN)
D('1.005').quantize(D('.01'),ROUND_UP)
D('1e30').quantize(D('0.01'))
D(1).quantize(D('0.1'),rounding='FOO')
round(D('2.5')), round(D('3.14159'),2), round(D('-2.5')), round(D('1234'),-2), int(D('3.9'))
int(D('-3.9')), float(D('0.1')), abs(D('-3')), -D(3), +D('1.23456789012345678901234567890123')
import_math.floor(D('-2.5')), import_math.ceil(D('-2.5')), import_math.trunc(D('-2.5'))
D('1.23').as_tuple(), D('-inf').as_tuple(), D('nan').as_tuple(), D('1.5').as_integer_ratio()
D('0.25').as_integer_ratio(), D('100').as_integer_ratio()
D('1.200').normalize(), D('100').normalize(), D('0.00').normalize(), D('1.20').compare(D('1.2'))
D('1.2')==D('1.20'), D('1')<D(2), D('nan')==D('nan'), D('nan')!=1
D('nan')<1
D('snan')+1
D('snan')==1
D(1)==1.0, D('0.1')==0.1, D('0.5')==Fraction(1,2), D(1)<1.5, D(3)>2, 3<D(4), D('inf')>10**400
D(1)==1+0j
D(1)<'a'
max(D(1),D(2)), min(D('1.0'),D(1)), D(1).max(D('nan')), D(2).min(3), sorted([D(3),D(1),D(2)])
sum([D('0.1')]*10), sum([D(1),D(2)],D(0))
hash(D('0.5'))==hash(0.5), hash(D(3))==hash(3), hash(D('1.0'))==hash(D('1.00'))
{D('1.0'):1}[D('1')]
str(D('1e5')), str(D('1e-7')), str(D('0.000001')), str(D('0.0000001')), str(D('123e-5'))
str(D('-0.0')), str(D('1E+20')), D('12345e3').to_eng_string(), D('1e-7').to_eng_string()
str(D('0e5')), D('0e5').to_eng_string()
D('1234567.891').adjusted(), D(0).adjusted(), D('1.5').is_signed(), D('-0').is_zero()
D('nan').is_nan(), D('inf').is_infinite(), D(1).is_finite(), D('1').is_normal()
D('1e-1000000').is_subnormal(), D(5).number_class(), D('-0').number_class()
D('1.5').to_integral_value(), D('2.5').to_integral(), D('1e5').to_integral_value()
D('2.51').to_integral_exact()
D(5).copy_negate(), D(-5).copy_abs(), D(5).copy_sign(D(-1)), D(5).next_plus(), D(5).next_minus()
D(5).next_toward(6), D(1).same_quantum(D(2)), D('1.23').scaleb(2), D(123).logb(), D(12345).shift(2)
D(12345).rotate(2), D('1010').logical_and(D('1100')), D('1010').logical_xor(D('1100'))
D(2).fma(3,4), D(10).remainder_near(D(3)), D('1.3').compare_total(D('1.30'))
f"{D('3.14159'):.2f}", f"{D('1234567.891'):,.2f}", f"{D('0.5'):%}", f"{D('0.12345'):.1%}"
f"{D('1234.5'):e}", f"{D('1234.5'):.2e}", f"{D('1234.5'):10}", f"{D('1234.5'):<10}|"
f"{D('1234.5'):^12}|", f"{D('-5'):05}", f"{D('5'):+}", f"{D('1e10'):f}", f"{D('1e10')}"
f"{D('1e10'):g}", f"{D('1.50'):g}", f"{D('0.1')+D('0.2')}", f"{D('nan'):10}", f"{D('123456'):,}"
f"{D('1234.5'):010,.1f}", f"{D('3'):.3f}", f"{D('1e-10'):.3f}", f"{D('2.675'):.2f}"
f"{D('1234567'):.3g}", f"{D('0'):.2f}", f"{D('0.000'):e}", f"{D('12'):*>8}", f"{D(100):n}"
"{:.3f}".format(D('1.0005')), format(D('1.5'),'.0f'), "%s %.2f %d" % (D('1.5'),D('2.345'),D('3.9'))
f"{D(1):x}"
Context(prec=5)
Context(prec=5, rounding=ROUND_DOWN).divide(D(1),D(3)), Context(prec=3).create_decimal('3.14159')
Context(prec=5).sqrt(2), Context(prec=50).exp(1), Context(prec=50).ln(2)
Context(prec=3).add(D('1.234'),D('5.678')), Context(prec=4).power(2,D('0.5'))
Context(prec=9).divmod(20,3), Context(prec=3).multiply(D(123),D(456))
Context(prec=9).to_sci_string(D(5))
Context(prec=0)
Context(rounding='x')
Context(prec='a')
ExtendedContext.divide(D(1),D(0)), ExtendedContext.divide(D(0),D(0)), ExtendedContext.sqrt(-1)
ExtendedContext.create_decimal('abc')
D('9.99e999999')*10
D('1e-999999')/D('1e50')
D('1e-999999')/D('1e10')
D.from_float(0.1), D.from_float(5), D.from_float(float('inf')), D.from_float(-0.0)
D.from_float('a')
D('1').real, D(1).imag, D('1').conjugate(), D(5).radix()
repr(DivisionByZero), repr(Inexact), DecimalException.__name__
D('1')/D('3')*3, D(1)/7, D('22')/7, D(355)/113
D('123456789012345678901234567890')+1, D('123456789012345678901234567890')
+D('0.1234567890123456789012345678905')
complex(D('1.5')), bool(D(0)), bool(D('0.0')), bool(D('nan'))
D('-1.5').copy_abs(), D('Infinity')-D('inf') if 0 else 0
D('Infinity')-D('inf')
D('Infinity')*0
D('inf')/D('inf')
D('inf')+1, D('inf')*-1, 1/D('inf'), D('inf')//1, -D('inf')
D('inf')%1
int(D('inf'))
int(D('nan'))
float(D('nan')), float(D('inf'))
round(D('inf'))
D(1).quantize(D('inf'))
D('1.1').__class__, isinstance(D(1), D), D(D('1.5'))
""".strip().split("\n"):
    show(line)
