"""Help for the types of numbers."""

TEXT = rb"""
= int(x=0, base=10, /)
A whole number of any size. int(3.9) cuts to 3, int('42') reads text, int('ff', 16) in another base;
base 0 goes by 0x, 0o, 0b. Raises ValueError for text that is no number, OverflowError for inf.
Operators: // and % round down, ** is the power, / gives a float, & | ^ ~ << >> work on bits.
bit_length() and other methods of CPython are not there.
>>> int('ff', 16), 7 // 2, -7 // 2
(255, 3, -4)
= int.from_bytes(bytes, byteorder='big', /)
The number that bytes stand for; byteorder is 'big' or 'little'. Always without a sign: signed= is
not there.
>>> int.from_bytes(b'\x01\x00', 'big')
256
= int.to_bytes(length=1, byteorder='big', /)
The number as that many bytes; byteorder is 'big' or 'little'. Raises OverflowError when it is too
large. A negative number is written as its complement; signed= is not there.
>>> (256).to_bytes(2, 'little')
b'\x00\x01'
= float(x=0.0, /)
A number with a fraction, in double precision (about 16 digits). float('1.5e3') reads text, also
'inf' and 'nan'. Raises ValueError. 0.1 + 0.2 is not quite 0.3; compare by math.isclose().
is_integer(), hex() and other methods of CPython are not there.
>>> float('1e3')
1000.0
= complex(real=0, imag=0, /)
A number with an imaginary part, as 1+2j writes it. complex('1+2j') reads text.
conjugate() is not there. cmath has functions for it.
>>> (1+2j) * 1j
(-2+1j)
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
It counts as 1 and 0, but is not derived from int here: isinstance(True, int) is False.
>>> bool([]), bool('0')
(False, True)
"""
