"""web addresses."""

from urllib.parse import *
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
for u in ['https://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag','http://x','/path/only?x','mailto:a@b.c','//host/p','http://[::1]:80/','file:///etc/x','HTTP://A/b','','a:b','http://h:99999/','http://h:x/', 'tel:123;x=y','1http://x', 'http://a\nb/']:
    t(urlparse,u); t(urlsplit,u); r=urlsplit(u); print(r.hostname, r.username, r.password); t(lambda: r.port); print(r.geturl(), urlunparse(urlparse(u)))
for b,u in [('http://a/b/c/d;p?q',x) for x in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s',';x','','.','./','..','../','../g','../..','../../../g','/./g','g.','g;x=1/../y','http:g']]: t(urljoin,b,u)
t(urldefrag,'http://a/b#c'); t(quote,'a b/ü?&'); t(quote,'a b/',safe=''); t(quote_plus,'a b/+'); t(unquote,'a%20b%C3%BC%zz%'); t(unquote_plus,'a+b%2B'); t(quote,b'\xff'); t(quote,5)
t(urlencode,{'a':1,'b':'x y','c':[1,2]}); t(urlencode,{'c':[1,2],'d':'xy'},doseq=True); t(urlencode,[('a','é')]); t(urlencode,'abc'); t(urlencode,[('a','/')],quote_via=quote)
t(parse_qs,'a=1&b=2&a=3&c=&d'); t(parse_qs,'a=1&c=',keep_blank_values=True); t(parse_qsl,'a=1&b=%20x+y'); t(parse_qs,'a',strict_parsing=True); t(unquote_to_bytes,'%41b')
