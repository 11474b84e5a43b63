"""Colormaps by name: `viridis(0.5)`, `get_cmap("viridis_r")`."""

from matplotlib.colors import LinearSegmentedColormap, ListedColormap, Normalize

# Colours at even distances, between which a map runs evenly; of curved maps enough for the eye to see no difference.
_EVEN = {
    "viridis": "440154 482475 414487 355f8d 2a788e 21918c 22a884 44bf70 7ad151 bddf26 fde725",
    "plasma": "0d0887 41049d 6a00a8 8f0da4 b12a90 cc4778 e16462 f2844b fca636 fcce25 f0f921",
    "inferno": "000004 160b39 420a68 6a176e 932667 bc3754 dd513a f37819 fca50a f6d746 fcffa4",
    "magma": "000004 140e36 3b0f70 641a80 8c2981 b73779 de4968 f7705c fe9f6d fecf92 fcfdbf",
    "cividis": "00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838",
    "turbo": "30123b 4662d7 36aaf9 1ae4b6 72fe5e c7ef34 faba39 f66b19 cb2a04 7a0403",
    "gray": "000000 ffffff",
    "binary": "ffffff 000000",
    "hot": "0b0000 ff0000 ffff00 ffffff",
    "cool": "00ffff ff00ff",
    "spring": "ff00ff ffff00",
    "summer": "008066 ffff66",
    "autumn": "ff0000 ffff00",
    "winter": "0000ff 00ff80",
    "jet": "000080 0000ff 0080ff 00ffff 80ff80 ffff00 ff8000 ff0000 800000",
    "rainbow": "8000ff 386df9 12c7e6 5af8c7 a4f89f ecc76e ff6d38 ff0000",
    "hsv": "ff0000 ffff00 00ff00 00ffff 0000ff ff00ff ff0000",
    "coolwarm": "3b4cc0 6788ee 9abbff c9d7f0 edd1c2 f7a889 e26952 b40426",
    "bwr": "0000ff ffffff ff0000",
    "seismic": "00004c 0000ff ffffff ff0000 800000",
    "RdBu": "67001f b2182b d6604d f4a582 fddbc7 f7f7f7 d1e5f0 92c5de 4393c3 2166ac 053061",
    "RdYlGn": "a50026 d73027 f46d43 fdae61 fee08b ffffbf d9ef8b a6d96a 66bd63 1a9850 006837",
    "RdYlBu": "a50026 d73027 f46d43 fdae61 fee090 ffffbf e0f3f8 abd9e9 74add1 4575b4 313695",
    "Spectral": "9e0142 d53e4f f46d43 fdae61 fee08b ffffbf e6f598 abdda4 66c2a5 3288bd 5e4fa2",
    "Blues": "f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b",
    "Greens": "f7fcf5 e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b",
    "Greys": "ffffff f0f0f0 d9d9d9 bdbdbd 969696 737373 525252 252525 000000",
    "Oranges": "fff5eb fee6ce fdd0a2 fdae6b fd8d3c f16913 d94801 a63603 7f2704",
    "Purples": "fcfbfd efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 54278f 3f007d",
    "Reds": "fff5f0 fee0d2 fcbba1 fc9272 fb6a4a ef3b2c cb181d a50f15 67000d",
    "YlGnBu": "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58",
    "YlOrRd": "ffffcc ffeda0 fed976 feb24c fd8d3c fc4e2a e31a1c bd0026 800026",
}
_LISTED = {
    "tab10": "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf",
    "tab20": "1f77b4 aec7e8 ff7f0e ffbb78 2ca02c 98df8a d62728 ff9896 9467bd c5b0d5 "
    "8c564b c49c94 e377c2 f7b6d2 7f7f7f c7c7c7 bcbd22 dbdb8d 17becf 9edae5",
    "Set1": "e41a1c 377eb8 4daf4a 984ea3 ff7f00 ffff33 a65628 f781bf 999999",
    "Set2": "66c2a5 fc8d62 8da0cb e78ac3 a6d854 ffd92f e5c494 b3b3b3",
    "Set3": "8dd3c7 ffffb3 bebada fb8072 80b1d3 fdb462 b3de69 fccde5 d9d9d9 bc80bd ccebc5 ffed6f",
    "Pastel1": "fbb4ae b3cde3 ccebc5 decbe4 fed9a6 ffffcc e5d8bd fddaec f2f2f2",
    "Dark2": "1b9e77 d95f02 7570b3 e7298a 66a61e e6ab02 a6761d 666666",
    "Paired": "a6cee3 1f78b4 b2df8a 33a02c fb9a99 e31a1c fdbf6f ff7f00 cab2d6 6a3d9a ffff99 b15928",
}
_made = {}


def get_cmap(name=None, lut=None):
    """The colormap of that name; `lut` is the number of its colours."""
    if name is None:
        from matplotlib import rcParams

        name = rcParams["image.cmap"]
    if not isinstance(name, str):
        return name
    found = _made.get((name, lut))
    if found is None:
        plain = name[:-2] if name[-2:] == "_r" else name
        if plain == "grey":
            plain = "gray"
        hexes = _EVEN.get(plain) or _LISTED.get(plain)
        if hexes is None:
            known = ", ".join(sorted(list(_EVEN) + list(_LISTED)))
            raise ValueError(
                "%r is not a known value for cmap; supported values are %s, each also with _r" % (name, known)
            )
        colors = ["#" + h for h in hexes.split()]
        if plain in _EVEN:
            found = LinearSegmentedColormap(plain, colors, lut or 256)
        else:
            found = ListedColormap(colors[:lut] if lut else colors, plain)
        if plain != name and name[-2:] == "_r":
            found = found.reversed(name)
        _made[(name, lut)] = found
    return found


class ScalarMappable:
    """What gives numbers their colours, for a colorbar without a picture."""

    def __init__(self, norm=None, cmap=None):
        self.norm = norm or Normalize()
        self.cmap = get_cmap(cmap)

    def set_array(self, A):
        if A:
            self.norm.autoscale_None(A)

    def to_rgba(self, x):
        return self.cmap(self.norm(x))


def __getattr__(name):
    if name[:2] == "__":
        raise AttributeError(name)
    try:
        return get_cmap(name)
    except ValueError:
        raise AttributeError(
            "matplotlib in this sandbox has no colormap %s; docs: get_cmap() names those it has" % name
        )
