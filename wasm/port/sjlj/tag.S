# The WebAssembly exception tag that longjmp throws; it may be defined only once, and not in C.
    .tagtype __c_longjmp i32
    .globl __c_longjmp
__c_longjmp:
