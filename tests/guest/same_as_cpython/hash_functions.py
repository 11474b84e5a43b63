"""Hash functions."""

import hashlib
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for n in sorted(hashlib.algorithms_guaranteed):
    for d in (b'', b'abc', b'a'*55, b'b'*56, b'c'*63, b'd'*64, b'e'*111, b'f'*112, b'g'*127, b'h'*128, b'i'*135, b'j'*136, b'k'*137, b'z'*1000):
        h=hashlib.new(n,d); print(n, len(d), h.hexdigest(40) if n[:5]=='shake' else h.hexdigest())
    print(h.name,h.digest_size,h.block_size)
h=hashlib.sha256(); h.update(b'a'); g=h.copy(); h.update(b'b'*200); print(h.hexdigest(), g.hexdigest(), h.digest()==hashlib.sha256(b'a'+b'b'*200).digest())
h=hashlib.blake2b(); [h.update(b'x'*k) for k in (1,127,128,129,3)]; print(h.hexdigest())
t(hashlib.md5,'abc'); t(hashlib.md5,5); t(hashlib.new,'foo')
print(hashlib.pbkdf2_hmac('sha256',b'password',b'salt',3).hex(), hashlib.pbkdf2_hmac('sha1',b'password',b'salt',2,50).hex(), hashlib.pbkdf2_hmac('sha512',b'p'*200,b's',1,10))
print(hashlib.blake2b(b'x',digest_size=20,key=b'k',salt=b's',person=b'p').hexdigest(), hashlib.blake2s(b'x',digest_size=8,key=b'kk').hexdigest(), hashlib.shake_128(b'').digest(5))
print(hashlib.md5(bytearray(b'q')).hexdigest(), hashlib.sha256('é'.encode()).hexdigest(), len(hashlib.sha3_256().digest()))
