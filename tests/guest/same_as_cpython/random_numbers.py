import random

for seed in (0, 1, 42, -5, 2**31, 2**100 + 1):
    random.seed(seed)
    print(random.random(), random.getrandbits(1), random.getrandbits(32), random.getrandbits(70), random.getrandbits(0))
    print(random.randrange(10), random.randrange(5, 50), random.randrange(0, 100, 7), random.randrange(9, -9, -2))
    print(random.randint(1, 6), random.choice("abc"), random.uniform(1, 2), random.triangular(0, 10, 3))
    items = list(range(12))
    random.shuffle(items)
    print(
        items, random.sample(range(1000), 5), random.sample(range(20), 10), random.sample(["a", "b"], 3, counts=[2, 2])
    )
    print(
        random.choices([1, 2, 3], k=5), random.choices("ab", [1, 3], k=6), random.choices("ab", cum_weights=[1, 2], k=2)
    )
    # The C libraries differ in the last digit of sin, log and pow.
    normal = random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(1, 2), random.lognormvariate(0, 0.5)
    others = random.expovariate(2), random.paretovariate(3), random.weibullvariate(1, 2)
    print(*("%.12g" % x for x in normal + others), random.randbytes(5))

state = random.getstate()
first = [random.random() for _ in range(700)]
random.setstate(state)
print(first == [random.random() for _ in range(700)])
own = random.Random(7)
print(own.random(), random.Random(7).random() == own.random(), 0 <= random.SystemRandom().random() < 1)
for wrong in (
    lambda: random.randrange(0),
    lambda: random.randint(2, 1),
    lambda: random.choice([]),
    lambda: random.sample([1], 2),
):
    try:
        wrong()
    except (ValueError, IndexError) as e:
        print(type(e).__name__)
