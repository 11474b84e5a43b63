"""bytes as text."""

import base64 as b, random, hmac, hashlib, uuid, secrets
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
r=random.Random(1)
for n in range(12):
    d=bytes(r.randrange(256) for _ in range(n)); 
    for e,x in ((b.b64encode,b.b64decode),(b.b32encode,b.b32decode),(b.b16encode,b.b16decode),(b.b85encode,b.b85decode),(b.a85encode,b.a85decode),(b.b32hexencode,b.b32hexdecode),(b.urlsafe_b64encode,b.urlsafe_b64decode)):
        print(e(d), x(e(d))==d, end=' ')
    print()
print(b.a85encode(b'\0'*8+b'    '*2+b'ab',foldspaces=True), b.a85encode(b'abc'*20,wrapcol=20,adobe=True), b.a85encode(b'ab',pad=True), b.a85decode(b'<~@:E_WAS,RgBkhF"D/O92EH6,BF`qtRH$VbC6UX~>',adobe=True), b.b85encode(b'a',pad=True), b.encodebytes(b'x'*100), b.decodebytes(b'YWI=\n'))
t(b.b64decode,'YWI'); t(b.b64decode,'YWI=!'); t(b.b64decode,b'YW I=',validate=True); t(b.b64decode,'é'); t(b.b64encode,'abc'); t(b.b64decode,5); t(b.b32decode,'A'); t(b.b32decode,'mzxw6==='); t(b.b32decode,'mzxw6===',True); t(b.b16decode,'ab'); t(b.b16decode,'ab',True); t(b.b85decode,'"'); t(b.a85decode,b'\x80'); t(b.b64encode,b'\xfb\xff',b'-_'); t(b.b16decode, 'ABC'); t(b.b64decode,'A'); t(b.b64decode,'AAAAA')
print(hmac.new(b'k',b'm','sha256').hexdigest(), hmac.digest(b'k'*200,b'm',hashlib.md5).hex(), hmac.new(b'k',digestmod='sha1').name, hmac.compare_digest('a','a'), hmac.compare_digest(b'a',b'b')); t(hmac.new,b'k',b'm'); t(hmac.new,'k',b'm','md5')
h=hmac.new(b'k',b'a','sha512'); g=h.copy(); h.update(b'b'); print(h.hexdigest()[:9], g.hexdigest()[:9], h.digest_size, h.block_size)
u=uuid.UUID('12345678-1234-5678-1234-567812345678'); print(u,repr(u),u.hex,u.int,u.bytes,u.bytes_le,u.fields,u.urn,u.variant,u.version,u.time,u.clock_seq,u.node, uuid.uuid5(uuid.NAMESPACE_DNS,'python.org'), uuid.uuid3(uuid.NAMESPACE_URL,'x'), uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4()!=uuid.uuid4(), u==uuid.UUID(int=u.int), hash(u)==hash(uuid.UUID(u.hex)), u<uuid.UUID(int=u.int+1), uuid.UUID(bytes=u.bytes)==u, uuid.UUID(fields=u.fields)==u, uuid.UUID(bytes_le=u.bytes_le)==u)
t(uuid.UUID,'x'); t(uuid.UUID); t(uuid.UUID,int=-1); t(uuid.UUID,bytes=b'1'); t(uuid.UUID,'{12345678123456781234567812345678}')
try: u.x=1
except TypeError as e: print(e)
print(len(secrets.token_hex(8)), len(secrets.token_bytes()), len(secrets.token_urlsafe(16)), secrets.choice([1]), secrets.randbelow(1), secrets.randbits(3)<8); t(secrets.randbelow,0)
