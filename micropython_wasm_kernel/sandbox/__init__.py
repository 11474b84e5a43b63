"""The wall: one WebAssembly instance, what it may use, and every check of what comes out of it.

Only this folder knows wasmtime. It knows bytes, fuel and memory images; it does not know cells or Jupyter.
"""
