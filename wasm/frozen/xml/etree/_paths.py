"""Finds nodes by paths."""

__name__ = "xml.etree.ElementTree"  # what is defined here is of the public module: in reprs and pickles

_steps = {}


def _tokens(path, namespaces):
    """The steps of a path: an axis or tag, and conditions."""
    import re

    if path not in _steps:
        if len(_steps) > 50:
            _steps.clear()
        _steps[path] = re.findall(
            r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+", path
        )
    found = []
    for quoted, sign, tag in _steps[path]:
        if tag and tag[0] != "{" and namespaces:
            prefix, colon, name = tag.partition(":")
            if colon:
                if prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix)
                tag = "{" + namespaces[prefix] + "}" + name
            elif "" in namespaces and not (found and found[-1] == ("@", "")):
                tag = "{" + namespaces[""] + "}" + tag
        elif tag and tag[0] != "{" and ":" in tag:
            raise SyntaxError("prefix %r not found in prefix map" % tag.partition(":")[0])
        if quoted or sign or tag:
            found.append(("", quoted) if quoted else (sign, tag))
    return found


def _find(element, path, namespaces):
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = _tokens(path, namespaces)
    nodes = [element]
    parents = None
    i = 0
    while i < len(tokens):
        sign, tag = tokens[i]
        i += 1
        if sign == "/":
            continue
        if sign == ".":
            pass
        elif sign == "..":
            if parents is None:
                parents = dict([(id(child), parent) for parent in element.iter() for child in parent])
            above = []
            for node in nodes:
                parent = parents.get(id(node))
                if parent is not None and not any(parent is one for one in above):
                    above.append(parent)
            nodes = above
        elif sign == "//":
            if i >= len(tokens):
                raise SyntaxError("invalid path")
            sign, tag = tokens[i]
            i += 1
            if sign not in ("", "*"):
                raise SyntaxError("invalid descendant")
            nodes = [one for node in nodes for one in node.iter(tag or "*") if one is not node]
        elif sign == "*" or (tag and sign == ""):
            nodes = [child for node in nodes for child in node if _fits(child.tag, tag)]
        elif sign == "[":
            end = i
            while end < len(tokens) and tokens[end][0] != "]":
                end += 1
            if end == len(tokens):
                raise SyntaxError("invalid predicate")
            if parents is None:
                parents = dict([(id(child), parent) for parent in element.iter() for child in parent])
            nodes = _filtered(nodes, tokens[i:end], parents)
            i = end + 1
        else:
            raise SyntaxError("invalid path")
    return nodes


def _fits(tag, wanted):
    if not wanted:
        return True
    if wanted[:4] == "{*}":
        return isinstance(tag, str) and tag.rpartition("}")[2] == wanted[3:]
    if wanted[-2:] == "}*":
        return isinstance(tag, str) and tag.startswith(wanted[:-1])
    return tag == wanted


def _filtered(nodes, tokens, parents):
    signs = "".join([sign or ("'" if tag[0] in "'\"" else "-") for sign, tag in tokens])
    values = [tag[1:-1] if tag[:1] in ("'", '"') else tag for _, tag in tokens]
    if signs == "@-":
        return [node for node in nodes if node.get(values[1]) is not None]
    if signs == "@-='":
        return [node for node in nodes if node.get(values[1]) == values[3]]
    if signs == "@-!='":
        return [node for node in nodes if node.get(values[1]) not in (None, values[3])]
    if signs == "-" and not values[0].lstrip("-").isdigit():
        return [node for node in nodes if node.find(values[0]) is not None]
    if signs == "-='":
        return [node for node in nodes if any("".join(one.itertext()) == values[2] for one in node.findall(values[0]))]
    if signs == "-!='":
        return [node for node in nodes if any("".join(one.itertext()) != values[2] for one in node.findall(values[0]))]
    if signs == ".='":
        return [node for node in nodes if "".join(node.itertext()) == values[2]]
    if signs == ".!='":
        return [node for node in nodes if "".join(node.itertext()) != values[2]]
    if signs == "-" or signs.startswith("-()"):
        if signs == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if len(values) > 2:
                index = int(values[-1]) - 1
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")
        found = []
        for node in nodes:
            parent = parents.get(id(node))
            same = [] if parent is None else [child for child in parent if child.tag == node.tag]
            if -len(same) <= index < len(same) and same[index] is node:
                found.append(node)
        return found
    raise SyntaxError("invalid predicate")
