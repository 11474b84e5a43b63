"""time zones."""

import zoneinfo, random
from zoneinfo import ZoneInfo
from datetime import *
r=random.Random(3)
names=['Europe/Berlin','America/New_York','Asia/Tokyo','UTC','Asia/Kolkata','Australia/Sydney','Europe/London','US/Pacific','Asia/Kathmandu','America/St_Johns','Pacific/Auckland','Africa/Johannesburg','Etc/GMT+5','Asia/Dubai']
for n in names:
    z=ZoneInfo(n)
    for _ in range(60):
        d=datetime(2010+r.randrange(20),1,1,tzinfo=timezone.utc)+timedelta(minutes=r.randrange(525600))
        l=d.astimezone(z)
        print(n,l,l.tzname(),l.dst(),l.fold,l.astimezone(timezone.utc)==d)
z=ZoneInfo('Europe/Berlin')
for h in range(0,5):
    for f in (0,1):
        for d in (datetime(2024,3,31,h,30,tzinfo=z,fold=f),datetime(2024,10,27,h,30,tzinfo=z,fold=f)): print(d, d.tzname(), d.utcoffset(), d.timestamp())
for m in range(50,75):
    print((datetime(2024,10,26,22,0,tzinfo=timezone.utc)+timedelta(minutes=m*4)).astimezone(z).isoformat())
print(z, repr(z), z.key, ZoneInfo('Europe/Berlin') is z, 'Asia/Tokyo' in zoneinfo.available_timezones(), len(zoneinfo.available_timezones())>400)
try: ZoneInfo('Nope/X')
except zoneinfo.ZoneInfoNotFoundError as e: print(type(e).__name__, e)
print(datetime(2024,7,1,12,tzinfo=ZoneInfo('America/New_York')).astimezone(ZoneInfo('Asia/Tokyo')), repr(datetime(2024,7,1,tzinfo=z)))
