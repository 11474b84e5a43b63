"""Help for errno."""

TEXT = rb"""
= errno
The numbers of errors of the operating system, as OSError.errno has them.
= errno.errorcode
The names, by their numbers.
= errno.E2BIG
7: Argument list too long.
= errno.EACCES
13: Permission denied.
= errno.EADDRINUSE
98: Address already in use.
= errno.EADDRNOTAVAIL
99: Cannot assign requested address.
= errno.EADV
68: Advertise error.
= errno.EAFNOSUPPORT
97: Address family not supported by protocol.
= errno.EAGAIN
11: Resource temporarily unavailable.
= errno.EALREADY
114: Operation already in progress.
= errno.EBADE
52: Invalid exchange.
= errno.EBADF
9: Bad file descriptor.
= errno.EBADFD
77: File descriptor in bad state.
= errno.EBADMSG
74: Bad message.
= errno.EBADR
53: Invalid request descriptor.
= errno.EBADRQC
56: Invalid request code.
= errno.EBADSLT
57: Invalid slot.
= errno.EBFONT
59: Bad font file format.
= errno.EBUSY
16: Device or resource busy.
= errno.ECANCELED
125: Operation canceled.
= errno.ECHILD
10: No child processes.
= errno.ECHRNG
44: Channel number out of range.
= errno.ECOMM
70: Communication error on send.
= errno.ECONNABORTED
103: Software caused connection abort.
= errno.ECONNREFUSED
111: Connection refused.
= errno.ECONNRESET
104: Connection reset by peer.
= errno.EDEADLK
35: Resource deadlock avoided.
= errno.EDEADLOCK
35: Resource deadlock avoided.
= errno.EDESTADDRREQ
89: Destination address required.
= errno.EDOM
33: Numerical argument out of domain.
= errno.EDOTDOT
73: RFS specific error.
= errno.EDQUOT
122: Disk quota exceeded.
= errno.EEXIST
17: File exists.
= errno.EFAULT
14: Bad address.
= errno.EFBIG
27: File too large.
= errno.EHOSTDOWN
112: Host is down.
= errno.EHOSTUNREACH
113: No route to host.
= errno.EIDRM
43: Identifier removed.
= errno.EILSEQ
84: Invalid or incomplete multibyte or wide character.
= errno.EINPROGRESS
115: Operation now in progress.
= errno.EINTR
4: Interrupted system call.
= errno.EINVAL
22: Invalid argument.
= errno.EIO
5: Input/output error.
= errno.EISCONN
106: Transport endpoint is already connected.
= errno.EISDIR
21: Is a directory.
= errno.EISNAM
120: Is a named type file.
= errno.EKEYEXPIRED
127: Key has expired.
= errno.EKEYREJECTED
129: Key was rejected by service.
= errno.EKEYREVOKED
128: Key has been revoked.
= errno.EL2HLT
51: Level 2 halted.
= errno.EL2NSYNC
45: Level 2 not synchronized.
= errno.EL3HLT
46: Level 3 halted.
= errno.EL3RST
47: Level 3 reset.
= errno.ELIBACC
79: Can not access a needed shared library.
= errno.ELIBBAD
80: Accessing a corrupted shared library.
= errno.ELIBEXEC
83: Cannot exec a shared library directly.
= errno.ELIBMAX
82: Attempting to link in too many shared libraries.
= errno.ELIBSCN
81: .lib section in a.out corrupted.
= errno.ELNRNG
48: Link number out of range.
= errno.ELOOP
40: Too many levels of symbolic links.
= errno.EMEDIUMTYPE
124: Wrong medium type.
= errno.EMFILE
24: Too many open files.
= errno.EMLINK
31: Too many links.
= errno.EMSGSIZE
90: Message too long.
= errno.EMULTIHOP
72: Multihop attempted.
= errno.ENAMETOOLONG
36: File name too long.
= errno.ENAVAIL
119: No XENIX semaphores available.
= errno.ENETDOWN
100: Network is down.
= errno.ENETRESET
102: Network dropped connection on reset.
= errno.ENETUNREACH
101: Network is unreachable.
= errno.ENFILE
23: Too many open files in system.
= errno.ENOANO
55: No anode.
= errno.ENOBUFS
105: No buffer space available.
= errno.ENOCSI
50: No CSI structure available.
= errno.ENODATA
61: No data available.
= errno.ENODEV
19: No such device.
= errno.ENOENT
2: No such file or directory.
= errno.ENOEXEC
8: Exec format error.
= errno.ENOKEY
126: Required key not available.
= errno.ENOLCK
37: No locks available.
= errno.ENOLINK
67: Link has been severed.
= errno.ENOMEDIUM
123: No medium found.
= errno.ENOMEM
12: Cannot allocate memory.
= errno.ENOMSG
42: No message of desired type.
= errno.ENONET
64: Machine is not on the network.
= errno.ENOPKG
65: Package not installed.
= errno.ENOPROTOOPT
92: Protocol not available.
= errno.ENOSPC
28: No space left on device.
= errno.ENOSR
63: Out of streams resources.
= errno.ENOSTR
60: Device not a stream.
= errno.ENOSYS
38: Function not implemented.
= errno.ENOTBLK
15: Block device required.
= errno.ENOTCONN
107: Transport endpoint is not connected.
= errno.ENOTDIR
20: Not a directory.
= errno.ENOTEMPTY
39: Directory not empty.
= errno.ENOTNAM
118: Not a XENIX named type file.
= errno.ENOTRECOVERABLE
131: State not recoverable.
= errno.ENOTSOCK
88: Socket operation on non-socket.
= errno.ENOTSUP
95: Operation not supported.
= errno.ENOTTY
25: Inappropriate ioctl for device.
= errno.ENOTUNIQ
76: Name not unique on network.
= errno.ENXIO
6: No such device or address.
= errno.EOPNOTSUPP
95: Operation not supported.
= errno.EOVERFLOW
75: Value too large for defined data type.
= errno.EOWNERDEAD
130: Owner died.
= errno.EPERM
1: Operation not permitted.
= errno.EPFNOSUPPORT
96: Protocol family not supported.
= errno.EPIPE
32: Broken pipe.
= errno.EPROTO
71: Protocol error.
= errno.EPROTONOSUPPORT
93: Protocol not supported.
= errno.EPROTOTYPE
91: Protocol wrong type for socket.
= errno.ERANGE
34: Numerical result out of range.
= errno.EREMCHG
78: Remote address changed.
= errno.EREMOTE
66: Object is remote.
= errno.EREMOTEIO
121: Remote I/O error.
= errno.ERESTART
85: Interrupted system call should be restarted.
= errno.ERFKILL
132: Operation not possible due to RF-kill.
= errno.EROFS
30: Read-only file system.
= errno.ESHUTDOWN
108: Cannot send after transport endpoint shutdown.
= errno.ESOCKTNOSUPPORT
94: Socket type not supported.
= errno.ESPIPE
29: Illegal seek.
= errno.ESRCH
3: No such process.
= errno.ESRMNT
69: Srmount error.
= errno.ESTALE
116: Stale file handle.
= errno.ESTRPIPE
86: Streams pipe error.
= errno.ETIME
62: Timer expired.
= errno.ETIMEDOUT
110: Connection timed out.
= errno.ETOOMANYREFS
109: Too many references: cannot splice.
= errno.ETXTBSY
26: Text file busy.
= errno.EUCLEAN
117: Structure needs cleaning.
= errno.EUNATCH
49: Protocol driver not attached.
= errno.EUSERS
87: Too many users.
= errno.EWOULDBLOCK
11: Resource temporarily unavailable.
= errno.EXDEV
18: Invalid cross-device link.
= errno.EXFULL
54: Exchange full.
"""
