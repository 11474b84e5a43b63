"""pow() with a modulus."""

NUMBERS = (-(10**30), -17, -5, -2, -1, 0, 1, 2, 3, 7, 38, 10**9 + 7, 10**30)

for base in NUMBERS:
    for exponent in (-3, -1, 0, 1, 2, 5, 10**20):
        for modulus in (-97, -12, -5, -1, 0, 1, 2, 5, 97, 10**9 + 7, 10**25):
            try:
                print(base, exponent, modulus, pow(base, exponent, modulus))
            except ValueError as error:
                print(base, exponent, modulus, error)
