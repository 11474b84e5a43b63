"""Puts what depends on each other into an order."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """There is no order: things depend on themselves by way of others."""


class _Node:
    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    """Gives nodes in an order in which each comes after those that it depends on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._state = {}
        self._out = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """Adds a node, and those that it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._node(node)
        entry.waits_for += len(predecessors)
        for one in predecessors:
            self._node(one).successors.append(node)

    def prepare(self):
        """Ends adding. Raises CycleError."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, entry in self._nodes.items() if entry.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        # Goes along successors; what is met again on the way is a cycle.
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            way = [start]
            places = {start: 0}
            left = [iter(self._nodes[start].successors)]
            seen.add(start)
            while way:
                found = None
                for node in left[-1]:
                    if node in places:
                        return way[places[node] :] + [node]
                    if node not in seen:
                        found = node
                        break
                if found is None:
                    del places[way.pop()]
                    left.pop()
                else:
                    seen.add(found)
                    places[found] = len(way)
                    way.append(found)
                    left.append(iter(self._nodes[found].successors))
        return None

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        """The nodes that depend on nothing that is not done, as a tuple."""
        self._check()
        ready = tuple(self._ready)
        self._ready.clear()
        for node in ready:
            self._state[node] = "out"
        self._out += len(ready)
        return ready

    def is_active(self):
        """Whether there is more to do."""
        self._check()
        return self._done < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Says that nodes which get_ready() gave are done."""
        self._check()
        for node in nodes:
            if node not in self._nodes:
                raise ValueError("node {!r} was not added using add()".format(node))
            state = self._state.get(node)
            if state is None:
                raise ValueError("node {!r} was not passed out by get_ready() and cannot be marked as done".format(node))
            if state == "done":
                raise ValueError("node {!r} was already marked done".format(node))
            self._state[node] = "done"
            self._done += 1
            for other in self._nodes[node].successors:
                entry = self._nodes[other]
                entry.waits_for -= 1
                if entry.waits_for == 0:
                    self._ready.append(other)

    def static_order(self):
        """All nodes in such an order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    @classmethod
    def __class_getitem__(cls, item):
        return cls
