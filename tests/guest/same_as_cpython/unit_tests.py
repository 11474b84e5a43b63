import io
import unittest


class Checks(unittest.TestCase):
    """Each fails, or does not."""

    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        self.value = 3
        self.addCleanup(print, end="")

    def test_equal(self):
        """Says what it is."""
        self.assertEqual(self.value, 4)

    def test_equal_with_message(self):
        self.assertEqual(self.value, 4, "they differ")

    def test_good(self):
        self.assertEqual(self.value, 3)
        self.assertNotEqual(1, 2)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertIn(1, [1])
        self.assertIs(None, None)
        self.assertRaises(ValueError, int, "x")
        self.assertIsInstance(1, int)
        self.assertListEqual([1], [1])
        self.assertDictEqual({}, {})
        self.assertSetEqual({1}, {1})
        self.assertTupleEqual((), ())
        self.assertSequenceEqual([1], (1,))
        self.assertCountEqual([1, 2], [2, 1])

    def test_error(self):
        return {}["missing"]

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertEqual(str(caught.exception), "invalid literal for int() with base 10: 'x'")
        with self.assertRaises(KeyError):
            pass

    def test_raises_other(self):
        with self.assertRaises(KeyError):
            raise IndexError("another")

    def test_parts(self):
        for i in range(4):
            with self.subTest("part", i=i):
                self.assertEqual(i % 2, 0)

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail()

    def test_skips_itself(self):
        self.skipTest("no reason")

    @unittest.skipIf(False, "never")
    def test_not_skipped(self):
        pass

    @unittest.skipUnless(True, "never")
    def test_long(self):
        self.assertEqual("a" * 50 + "x" + "b" * 50, 5)


def report(suite, verbosity=1):
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    for line in stream.getvalue().split("\n"):
        if line.startswith("Ran "):
            line = line[: line.index(" in ")]
        if not line.startswith("  File") and not line.startswith("    "):
            print(line)
    print(result, result.wasSuccessful(), len(result.failures), len(result.errors), result.skipped)
    return result


suite = unittest.TestLoader().loadTestsFromTestCase(Checks)
print(suite.countTestCases(), [str(test) for test in suite][:2])
report(suite)
report(unittest.defaultTestLoader.loadTestsFromTestCase(Checks), 2)
report(unittest.defaultTestLoader.loadTestsFromTestCase(Checks), 0)


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_one(self):
        pass


class Ends(unittest.TestCase):
    def setUp(self):
        raise OSError("no set up")

    def tearDown(self):
        print("never")

    def runTest(self):
        print("never")


both = unittest.TestSuite([Broken("test_one"), Ends()])
both.addTest(Checks("test_good"))
print(both, Ends().id(), repr(Ends()), Checks("test_good") == Checks("test_good"))
report(both)


class Ours(unittest.TestCase):
    def message(self, check, *args, **options):
        try:
            check(*args, **options)
        except AssertionError as error:
            print(error)
        else:
            print("nothing")

    def runTest(self):
        say = self.message
        say(self.assertTrue, 0)
        say(self.assertFalse, [1], "a list")
        say(self.assertIn, 4, (1, 2))
        say(self.assertNotIn, 1, (1, 2))
        say(self.assertIs, [], [])
        say(self.assertIsNot, None, None)
        say(self.assertIsNone, 0)
        say(self.assertIsNotNone, None)
        say(self.assertIsInstance, 1, str)
        say(self.assertNotIsInstance, 1, int)
        say(self.assertLess, 2, 1)
        say(self.assertLessEqual, 2, 1)
        say(self.assertGreater, 1, 2)
        say(self.assertGreaterEqual, 1, 2)
        say(self.assertNotEqual, 1, 1)
        say(self.assertAlmostEqual, 1, 1.1)
        say(self.assertAlmostEqual, 1, 1.1, places=3)
        say(self.assertAlmostEqual, 1, 2, delta=0.5)
        say(self.assertNotAlmostEqual, 1, 1.00000001)
        say(self.assertRaises, KeyError, len, "x")
        say(self.assertRaisesRegex, ValueError, "number", int, "x")
        say(self.assertRegex, "abc", "x+")
        say(self.assertNotRegex, "abc", "b")
        say(self.assertDictEqual, {}, [])
        say(self.assertSetEqual, {1}, {2})
        say(self.assertCountEqual, "a", "aa")
        say(self.fail)
        say(self.fail, "for a reason")


result = report(unittest.TestSuite([Ours()]))
