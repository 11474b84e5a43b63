"""Help for the types of numbers."""

TEXT = rb"""
= int(x=0, /, base=10)
A whole number of any size. int(3.9) cuts to 3, int('42') reads text, int('ff', 16) in another base;
base 0 goes by 0x, 0o, 0b. Raises ValueError for text that is no number, OverflowError for inf.
Operators: // and % round down, ** is the power, / gives a float, & | ^ ~ << >> work on bits.
>>> int('ff', 16), 7 // 2, -7 // 2
(255, 3, -4)
= int.as_integer_ratio()
The number and 1, as the two of a fraction.
= int.bit_count()
How many ones there are among the bits of its size.
>>> (13).bit_count()
3
= int.bit_length()
How many bits its size takes.
>>> (8).bit_length()
4
= int.conjugate()
The number itself.
= int.from_bytes(bytes, byteorder='big', *, signed=False)
The number that bytes stand for; byteorder is 'big' or 'little'. With signed, the
first bit is the sign.
>>> int.from_bytes(b'\x01\x00', 'big')
256
= int.is_integer()
True.
= int.to_bytes(length=1, byteorder='big', *, signed=False)
The number as that many bytes; byteorder is 'big' or 'little'. A negative number takes signed=True.
Raises OverflowError when it does not fit.
>>> (256).to_bytes(2, 'little')
b'\x00\x01'
= float(x=0.0, /)
A number with a fraction, in double precision (about 16 digits). float('1.5e3') reads text, also
'inf' and 'nan'. Raises ValueError. 0.1 + 0.2 is not quite 0.3; compare by math.isclose().
>>> float('1e3')
1000.0
= float.as_integer_ratio()
The two whole numbers whose quotient is exactly the float.
>>> (0.75).as_integer_ratio()
(3, 4)
= float.conjugate()
The number itself.
= float.fromhex(string, /)
The float that a text in hexadecimal digits stands for.
>>> float.fromhex('0x1.8p1')
3.0
= float.hex()
The float in hexadecimal digits, exact.
>>> (3.0).hex()
'0x1.8000000000000p+1'
= float.is_integer()
Whether it is a whole number.
>>> (2.0).is_integer(), (2.5).is_integer()
(True, False)
= complex(real=0, imag=0)
A number with an imaginary part, as 1+2j writes it. complex('1+2j') reads text.
cmath has functions for it.
>>> (1+2j) * 1j
(-2+1j)
= complex.conjugate()
The number with the other sign of the imaginary part.
>>> (1+2j).conjugate()
(1-2j)
= complex.real
The real part, a float.
>>> (1+2j).real
1.0
= complex.imag
The imaginary part, a float.
>>> (1+2j).imag
2.0
= bool(x=False, /)
True or False: whether something is true. False are 0, None, False, and what is empty.
It counts as 1 and 0, and is derived from int.
>>> bool([]), bool('0')
(False, True)
"""
