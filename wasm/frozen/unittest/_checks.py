"""The assertions of a test case, and the texts of their failures."""

from . import util
from .util import safe_repr, shortened

_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _ndiff(first, second):
    try:
        import difflib
    except ImportError:
        return ["- " + line for line in first] + ["+ " + line for line in second]
    return difflib.ndiff(first, second)


def _lines(value):
    try:
        import pprint
    except ImportError:
        return [repr(value)]
    return pprint.pformat(value).splitlines()


class Checks:
    """The assertions: each raises failureException when it does not hold."""

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else "%s : %s" % (standardMsg, msg)

    def _fail(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertFalse(self, expr, msg=None):
        """The value counts as false."""
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))

    def assertTrue(self, expr, msg=None):
        """The value counts as true."""
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))

    def _getAssertEqualityFunc(self, first, second):
        if type(first) == type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % shortened(first, second))

    def assertEqual(self, first, second, msg=None):
        """Both are equal; of collections and texts of the same type a difference is told."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """They are not equal."""
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def _distance(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff, diff <= delta, "within %s delta" % safe_repr(delta)
        places = 7 if places is None else places
        return diff, round(diff, places) == 0, "within %r places" % places

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Both are equal, rounded to a number of places, or no further apart than delta."""
        if first == second:
            return
        diff, is_near, how = self._distance(first, second, places, delta)
        if not is_near:
            self._fail(msg, "%s != %s %s (%s difference)" % (safe_repr(first), safe_repr(second), how, safe_repr(diff)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They are further apart than that."""
        diff, is_near, how = self._distance(first, second, places, delta)
        if first == second or is_near:
            text = "%s == %s %s" % (safe_repr(first), safe_repr(second), how)
            if delta is not None:
                text += " (%s difference)" % safe_repr(diff)
            self._fail(msg, text)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Two sequences have the same elements in the same order."""
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            for title, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (title, kind, safe_repr(seq)))
        lengths = []
        text = None
        for title, seq in (("First", seq1), ("Second", seq2)):
            if text is None:
                try:
                    lengths.append(len(seq))
                except (TypeError, NotImplementedError):
                    text = "%s %s has no length.    Non-sequence?" % (title, kind)
        if text is None:
            if seq1 == seq2:
                return
            text = "%ss differ: %s != %s\n" % ((kind[0].upper() + kind[1:],) + shortened(seq1, seq2))
            different, more = self._first_different(seq1, seq2, lengths, kind)
            if not different and lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return
            text += more + self._additional(seq1, seq2, lengths, kind)
        diff = "\n" + "\n".join(_ndiff(_lines(seq1), _lines(seq2)))
        raise self.failureException(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def _first_different(self, seq1, seq2, lengths, kind):
        for i in range(min(lengths)):
            items = []
            for title, seq in (("first", seq1), ("second", seq2)):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return True, "\nUnable to index element %d of %s %s\n" % (i, title, kind)
            if items[0] != items[1]:
                return True, "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + shortened(items[0], items[1]))
        return False, ""

    def _additional(self, seq1, seq2, lengths, kind):
        if lengths[0] == lengths[1]:
            return ""
        title, seq = ("First", seq1) if lengths[0] > lengths[1] else ("Second", seq2)
        n = min(lengths)
        text = "\n%s %s contains %d additional elements.\n" % (title, kind, max(lengths) - n)
        try:
            return text + "First extra element %d:\n%s\n" % (n, safe_repr(seq[n]))
        except (TypeError, IndexError, NotImplementedError):
            return text + "Unable to index element %d of %s %s\n" % (n, title.lower(), kind)

    def assertListEqual(self, list1, list2, msg=None):
        """Two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets are equal; told is what is in one alone."""
        found = []
        for a, b, title in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                found.append(a.difference(b))
            except TypeError as exc:
                raise self.failureException("invalid type when attempting set difference: %s" % exc)
            except AttributeError as exc:
                raise self.failureException("%s argument does not support set difference: %s" % (title, exc))
        if not found[0] and not found[1]:
            return
        lines = []
        if found[0]:
            lines.append("Items in the first set but not the second:")
            lines.extend([repr(item) for item in found[0]])
        if found[1]:
            lines.append("Items in the second set but not the first:")
            lines.extend([repr(item) for item in found[1]])
        self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        """The container has the member."""
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        """The container does not have the member."""
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        """Both are the same object."""
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        """They are not the same object."""
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % safe_repr(expr1))

    def assertDictEqual(self, d1, d2, msg=None):
        """Two dictionaries are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            diff = "\n" + "\n".join(_ndiff(_lines(d1), _lines(d2)))
            text = self._truncateMessage("%s != %s" % shortened(d1, d2), diff)
            self._fail(msg, text)

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        """The dictionary has all items of the subset."""
        self._deprecated("assertDictContainsSubset is deprecated")
        missing = [safe_repr(key) for key in subset if key not in dictionary]
        mismatched = [
            "%s, expected: %s, actual: %s" % (safe_repr(key), safe_repr(value), safe_repr(dictionary[key]))
            for key, value in subset.items()
            if key in dictionary and value != dictionary[key]
        ]
        if missing or mismatched:
            text = "Missing: " + ",".join(missing) if missing else ""
            if mismatched:
                text += "; " if text else ""
                text += "Mismatched values: " + ",".join(mismatched)
            self._fail(msg, text)

    def assertCountEqual(self, first, second, msg=None):
        """Two iterables have the same elements equally often, in any order."""
        found = util.counts_differ(first, second)
        if found:
            lines = ["First has %d, Second has %d:  %r" % entry for entry in found]
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two texts are equal; the lines that differ are told."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        lines = [first.splitlines(True), second.splitlines(True)]
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [[first + "\n"], [second + "\n"]]
        diff = "\n" + "".join(_ndiff(lines[0], lines[1]))
        self._fail(msg, self._truncateMessage("%s != %s" % shortened(first, second), diff))

    def _compared(self, holds, a, b, how, msg):
        if not holds:
            self._fail(msg, "%s not %s %s" % (safe_repr(a), how, safe_repr(b)))

    def assertLess(self, a, b, msg=None):
        """a < b"""
        self._compared(a < b, a, b, "less than", msg)

    def assertLessEqual(self, a, b, msg=None):
        """a <= b"""
        self._compared(a <= b, a, b, "less than or equal to", msg)

    def assertGreater(self, a, b, msg=None):
        """a > b"""
        self._compared(a > b, a, b, "greater than", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b"""
        self._compared(a >= b, a, b, "greater than or equal to", msg)

    def assertIsNone(self, obj, msg=None):
        """The object is None."""
        if obj is not None:
            self._fail(msg, "%s is not None" % safe_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        """The object is not None."""
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """The object is an instance of the class."""
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """The object is no instance of the class."""
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))

    def assertRegex(self, text, expected_regex, msg=None):
        """The pattern is found in the text."""
        pattern = _pattern(expected_regex)
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The pattern is not found in the text."""
        pattern = _pattern(unexpected_regex)
        found = pattern.search(text)
        if found:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (found.group(0), pattern.pattern, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """A call, or the block of a with statement, raises such an exception."""
        from ._contexts import Raises

        return Raises(self, expected_exception, None).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """A call or a block raises such an exception, and its text fits the pattern."""
        from ._contexts import Raises

        return Raises(self, expected_exception, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """A call or a block warns so."""
        from ._contexts import Warns

        return Warns(self, expected_warning, None).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """A call or a block warns so, and the text fits the pattern."""
        from ._contexts import Warns

        return Warns(self, expected_warning, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The block logs at least one message of that level or above."""
        from ._contexts import Logs

        return Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """The block logs no message of that level or above."""
        from ._contexts import Logs

        return Logs(self, logger, level, True)

    def _deprecated(self, text):
        import warnings

        warnings.warn(text, DeprecationWarning, stacklevel=4)


def _pattern(pattern):
    if isinstance(pattern, (str, bytes)):
        assert pattern, "expected_regex must not be empty."
        import re

        return re.compile(pattern)
    return pattern


def _deprecate(new, *old):
    def alias(self, *args, **kwargs):
        import warnings

        warnings.warn("Please use " + new + " instead.", DeprecationWarning, stacklevel=2)
        return getattr(self, new)(*args, **kwargs)

    for name in old:
        setattr(Checks, name, alias)


_deprecate("assertEqual", "assertEquals", "failUnlessEqual")
_deprecate("assertNotEqual", "assertNotEquals", "failIfEqual")
_deprecate("assertAlmostEqual", "assertAlmostEquals", "failUnlessAlmostEqual")
_deprecate("assertNotAlmostEqual", "assertNotAlmostEquals", "failIfAlmostEqual")
_deprecate("assertTrue", "assert_", "failUnless")
_deprecate("assertFalse", "failIf")
_deprecate("assertRaises", "failUnlessRaises")
_deprecate("assertRaisesRegex", "assertRaisesRegexp")
_deprecate("assertRegex", "assertRegexpMatches")
_deprecate("assertNotRegex", "assertNotRegexpMatches")
