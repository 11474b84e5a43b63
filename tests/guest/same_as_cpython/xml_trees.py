"""xml trees."""

import xml.etree.ElementTree as ET, io
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
X='''<?xml version="1.0"?>
<data>
    <country name="Liechtenstein">
        <rank updated="yes">2</rank>
        <year>2008</year>
        <neighbor name="Austria" direction="E"/>
        <neighbor name="Switzerland" direction="W"/>
    </country>
    <country name="Singapore"><rank>5</rank><year>2011</year><neighbor name="Malaysia" direction="N"/></country>
    <!-- note --><a>x &amp; y &#65; <![CDATA[<raw>]]></a>tail
</data>'''
r=ET.fromstring(X)
print(r.tag, r.attrib, len(r), r[0].get('name'), r[0][1].text, [c.tag for c in r], r.find('a').text, r.find('a').tail)
print([n.attrib for n in r.iter('neighbor')], [c.find('rank').text for c in r.findall('country')], r.findtext('country/year'), r.find('zz'), r.findtext('zz','d'))
for p in ['.','./country/neighbor',".//year/..[@name='Singapore']",".//*[@name='Singapore']/year",".//neighbor[2]",'.//neighbor','country[1]','country[last()]','*','.//rank[@updated]',"country[year='2011']","country[@name!='Singapore']",'country[last()-1]',".//year[.='2008']"]:
    print(p,[ (e.tag,e.get('name')) for e in r.findall(p)])
for rank in r.iter('rank'): rank.text=str(int(rank.text)+1); rank.set('updated','yes')
print(ET.tostring(r).decode()); print(ET.tostring(r,encoding='unicode')[:60])
a=ET.Element('a',{'k':'<"&\n'},z='1'); b=ET.SubElement(a,'b'); b.text='é<'; c=ET.SubElement(a,'c',x='y'); c.tail='T'; a.append(ET.Comment('hi')); ET.dump(a); print(ET.tostring(a), ET.tostring(a,'utf-8'), ET.tostring(a,'utf-8',xml_declaration=True), ET.tostring(a,'unicode',short_empty_elements=False), ET.tostring(a,'unicode',method='html'), ET.tostring(a,'unicode',method='text'))
ET.indent(a); print(ET.tostring(a,'unicode')); a.remove(b); print(len(a), list(a.iter())[0].tag, a.keys(), a.items(), bool(len(a)))
n=ET.fromstring('<x xmlns="u:1" xmlns:p="u:2"><p:y p:q="1" r="2"/></x>'); print(n.tag, n[0].tag, n[0].attrib, n.find('{u:2}y') is not None, n.find('p:y',{'p':'u:2'}).tag); print(ET.tostring(n,'unicode')); ET.register_namespace('my','u:2'); print(ET.tostring(n,'unicode'))
for bad in ['','<a>','<a></b>','<a','<a b></a>','text','<a/><b/>','<a>&nope;</a>','<a b="1" b="2"/>','<a>\n<b>\n</a>','<a:b/>','</a>','<a b=1/>','<a>&</a>','<1/>', '<a/>x']: t(ET.fromstring,bad)
f=io.BytesIO(); ET.ElementTree(a).write(f,encoding='utf-8',xml_declaration=True); print(f.getvalue()); print(ET.parse(io.StringIO('<q><w>1</w></q>')).getroot().find('w').text)
for ev,el in ET.iterparse(io.BytesIO(b'<q><w>1</w><e/></q>'),events=('start','end')): print(ev,el.tag)
print(''.join(ET.fromstring('<p>a<b>b</b>c<i>d</i>e</p>').itertext()), ET.iselement(a)); t(ET.tostring,ET.Element('a',x=1)); t(a.append,'x'); t(ET.fromstring('<a/>').find,'/x')
try: ET.fromstring('<a>\n <b></a>')
except ET.ParseError as e: print(e.position, e.code, isinstance(e, SyntaxError))
e=ET.XML('<a><b/><b/></a>'); e.insert(0,ET.Element('z')); e[1].set('k','v'); del e[2]; e.extend([ET.Element('m')]); print(ET.tostring(e)); e.clear(); print(ET.tostring(e))
