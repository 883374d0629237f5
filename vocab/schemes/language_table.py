"""Languages: BCP 47 tag, ISO 639-3 code, ISO 639-2 code, script, English name, further names.

Made by ``.ci/make_languages.py`` from ISO 639 and CLDR; edit that, not this. A row is one language, its
columns stand between tabs: tag, ISO 639-3 code, bibliographic ISO 639-2 code or ``-``, script (ISO 15924),
name, further names between ``;``.
"""

from typing import Final

# in ISO 639-1 or ISO 639-2
COMMON: Final = """\
aa	aar	aar	Latn	Afar
ab	abk	abk	Cyrl	Abkhazian	Abkhaz
ace	ace	ace	Latn	Acehnese	Achinese
ach	ach	ach	Latn	Acoli
ada	ada	ada	Latn	Adangme
ady	ady	ady	Cyrl	Adyghe	Adygei
ae	ave	ave	Avst	Avestan
af	afr	afr	Latn	Afrikaans
afh	afh	afh	Latn	Afrihili
ain	ain	ain	Kana	Ainu
ak	aka	aka	Latn	Akan
akk	akk	akk	Xsux	Akkadian
ale	ale	ale	Latn	Aleut
alt	alt	alt	Cyrl	Southern Altai	Altai, Southern
am	amh	amh	Ethi	Amharic
an	arg	arg	Latn	Aragonese
ang	ang	ang	Latn	Old English	English, Old;Old English (ca. 450-1100)
anp	anp	anp	Deva	Angika
ar	ara	ara	Arab	Arabic
arc	arc	arc	Armi	Aramaic	Aramaic, Imperial;Aramaic, Official;Imperial Aramaic (700-300 BCE);Official Aramaic;Official Aramaic (700-300 BCE)
arn	arn	arn	Latn	Mapuche	Mapudungun
arp	arp	arp	Latn	Arapaho
arw	arw	arw	Latn	Arawak
as	asm	asm	Beng	Assamese
ast	ast	ast	Latn	Asturian	Asturleonese;Bable;Leonese
av	ava	ava	Cyrl	Avaric
awa	awa	awa	Deva	Awadhi
ay	aym	aym	Latn	Aymara
az	aze	aze	Latn	Azerbaijani	Azerbaijani Turkish;Azeri
ba	bak	bak	Cyrl	Bashkir
bal	bal	bal	Arab	Baluchi
ban	ban	ban	Latn	Balinese
bas	bas	bas	Latn	Basaa	Basa
be	bel	bel	Cyrl	Belarusian	Belorussian;Byelorussian;White Russian
bej	bej	bej	Arab	Beja	Bedawiyet
bem	bem	bem	Latn	Bemba
ber	-	ber	Latn	Berber	Berber languages
bg	bul	bul	Cyrl	Bulgarian
bho	bho	bho	Deva	Bhojpuri
bi	bis	bis	Latn	Bislama
bik	bik	bik	Latn	Bikol
bin	bin	bin	Latn	Bini	Edo
bla	bla	bla	Latn	Siksiká	Siksika
bm	bam	bam	Latn	Bambara
bn	ben	ben	Beng	Bengali	Bangla
bo	bod	tib	Tibt	Tibetan
br	bre	bre	Latn	Breton
bra	bra	bra	Deva	Braj
bs	bos	bos	Latn	Bosnian
bua	bua	bua	Cyrl	Buriat
bug	bug	bug	Latn	Buginese
byn	byn	byn	Ethi	Blin	Bilin
ca	cat	cat	Latn	Catalan	Valencian
cad	cad	cad	Latn	Caddo
car	car	car	Latn	Carib	Carib, Galibi;Galibi Carib
ce	che	che	Cyrl	Chechen
ceb	ceb	ceb	Latn	Cebuano
ch	cha	cha	Latn	Chamorro
chb	chb	chb	Latn	Chibcha
chg	chg	chg	Arab	Chagatai
chk	chk	chk	Latn	Chuukese
chm	chm	chm	Cyrl	Mari
chn	chn	chn	Latn	Chinook Jargon	Chinook jargon
cho	cho	cho	Latn	Choctaw
chp	chp	chp	Latn	Chipewyan	Dene Suline
chr	chr	chr	Cher	Cherokee
chy	chy	chy	Latn	Cheyenne
cnr	cnr	cnr	Latn	Montenegrin
co	cos	cos	Latn	Corsican
cop	cop	cop	Copt	Coptic
cr	cre	cre	Cans	Cree
crh	crh	crh	Cyrl	Crimean Tatar	Crimean Turkish;Tatar, Crimean;Turkish, Crimean
cs	ces	cze	Latn	Czech
csb	csb	csb	Latn	Kashubian
cu	chu	chu	Cyrl	Church Slavic	Bulgarian, Old;Church Slavonic;Old Bulgarian;Old Church Slavonic;Old Slavonic;Slavic, Church;Slavonic, Church;Slavonic, Old;Slavonic, Old Church
cv	chv	chv	Cyrl	Chuvash
cy	cym	wel	Latn	Welsh
da	dan	dan	Latn	Danish
dak	dak	dak	Latn	Dakota
dar	dar	dar	Cyrl	Dargwa
de	deu	ger	Latn	German
del	del	del	Latn	Delaware
den	den	den	Latn	Slave	Slavey
dgr	dgr	dgr	Latn	Dogrib	Tlicho
din	din	din	Latn	Dinka
doi	doi	doi	Deva	Dogri
dsb	dsb	dsb	Latn	Lower Sorbian	Sorbian, Lower
dua	dua	dua	Latn	Duala
dum	dum	dum	Latn	Middle Dutch	Dutch, Middle;Middle Dutch (ca. 1050-1350)
dv	div	div	Thaa	Divehi	Dhivehi;Maldivian
dyu	dyu	dyu	Latn	Dyula
dz	dzo	dzo	Tibt	Dzongkha
ee	ewe	ewe	Latn	Ewe
efi	efi	efi	Latn	Efik
egy	egy	egy	Egyp	Ancient Egyptian	Egyptian
eka	eka	eka	Latn	Ekajuk
el	ell	gre	Grek	Greek	Greek, Modern;Modern Greek;Modern Greek (1453-)
elx	elx	elx	Latn	Elamite
en	eng	eng	Latn	English	American English;British English
enm	enm	enm	Latn	Middle English	English, Middle;Middle English (1100-1500)
eo	epo	epo	Latn	Esperanto
es	spa	spa	Latn	Spanish	Castilian
et	est	est	Latn	Estonian
eu	eus	baq	Latn	Basque
ewo	ewo	ewo	Latn	Ewondo
fa	fas	per	Arab	Persian	Farsi;Parsi
fan	fan	fan	Latn	Fang
fat	fat	fat	Latn	Fanti
ff	ful	ful	Latn	Fula	Fulah
fi	fin	fin	Latn	Finnish
fil	fil	fil	Latn	Filipino	Pilipino
fj	fij	fij	Latn	Fijian
fo	fao	fao	Latn	Faroese
fon	fon	fon	Latn	Fon
fr	fra	fre	Latn	French
frm	frm	frm	Latn	Middle French	French, Middle;Middle French (ca. 1400-1600)
fro	fro	fro	Latn	Old French	French, Old;Old French (842-ca. 1400)
frr	frr	frr	Latn	Northern Frisian	Frisian, Northern
frs	frs	frs	Latn	Eastern Frisian	Frisian, Eastern
fur	fur	fur	Latn	Friulian
fy	fry	fry	Latn	Western Frisian	Frisian;Frisian, Western;West Frisian
ga	gle	gle	Latn	Irish	Irish Gaelic
gaa	gaa	gaa	Latn	Ga
gay	gay	gay	Latn	Gayo
gba	gba	gba	Latn	Gbaya
gd	gla	gla	Latn	Scottish Gaelic	Gaelic;Gaelic, Scottish;Scots Gaelic
gez	gez	gez	Ethi	Geez	Ethiopic;Ge'ez
gil	gil	gil	Latn	Gilbertese
gl	glg	glg	Latn	Galician
gmh	gmh	gmh	Latn	Middle High German	German, Middle High;Middle High German (ca. 1050-1500)
gn	grn	grn	Latn	Guarani
goh	goh	goh	Latn	Old High German	German, Old High;Old High German (ca. 750-1050)
gon	gon	gon	Deva	Gondi
gor	gor	gor	Latn	Gorontalo
got	got	got	Goth	Gothic
grb	grb	grb	Latn	Grebo
grc	grc	grc	Grek	Ancient Greek	Ancient Greek (to 1453);Greek, Ancient
gsw	gsw	gsw	Latn	Swiss German	Alemannic;Alsatian;German, Swiss
gu	guj	guj	Gujr	Gujarati
gv	glv	glv	Latn	Manx
gwi	gwi	gwi	Latn	Gwichʼin
ha	hau	hau	Latn	Hausa
hai	hai	hai	Latn	Haida
haw	haw	haw	Latn	Hawaiian
he	heb	heb	Hebr	Hebrew
hi	hin	hin	Deva	Hindi
hil	hil	hil	Latn	Hiligaynon
hit	hit	hit	Xsux	Hittite
hmn	hmn	hmn	Latn	Hmong	Mong
ho	hmo	hmo	Latn	Hiri Motu
hr	hrv	hrv	Latn	Croatian
hsb	hsb	hsb	Latn	Upper Sorbian	Sorbian, Upper
ht	hat	hat	Latn	Haitian Creole	Creole, Haitian;Haitian
hu	hun	hun	Latn	Hungarian	Magyar
hup	hup	hup	Latn	Hupa
hy	hye	arm	Armn	Armenian
hz	her	her	Latn	Herero
ia	ina	ina	Latn	Interlingua	Interlingua (International Auxiliary Language Association)
iba	iba	iba	Latn	Iban
id	ind	ind	Latn	Indonesian	Bahasa Indonesia
ie	ile	ile	Latn	Interlingue	Occidental
ig	ibo	ibo	Latn	Igbo
ii	iii	iii	Yiii	Sichuan Yi	Nuosu;Yi, Sichuan
ik	ipk	ipk	Latn	Inupiaq
ilo	ilo	ilo	Latn	Iloko
inh	inh	inh	Cyrl	Ingush
io	ido	ido	Latn	Ido
is	isl	ice	Latn	Icelandic
it	ita	ita	Latn	Italian
iu	iku	iku	Cans	Inuktitut
ja	jpn	jpn	Jpan	Japanese
jbo	jbo	jbo	Latn	Lojban
jpr	jpr	jpr	Hebr	Judeo-Persian
jrb	jrb	jrb	Hebr	Judeo-Arabic
jv	jav	jav	Latn	Javanese
ka	kat	geo	Geor	Georgian	Grusinian
kaa	kaa	kaa	Cyrl	Kara-Kalpak	Karakalpak
kab	kab	kab	Latn	Kabyle
kac	kac	kac	Latn	Kachin	Jingpho
kam	kam	kam	Latn	Kamba
kaw	kaw	kaw	Bali	Kawi
kbd	kbd	kbd	Cyrl	Kabardian
kg	kon	kon	Latn	Kongo
kha	kha	kha	Latn	Khasi
kho	kho	kho	Brah	Khotanese	Sakan
ki	kik	kik	Latn	Kikuyu	Gikuyu
kj	kua	kua	Latn	Kuanyama	Kwanyama
kk	kaz	kaz	Cyrl	Kazakh	Kazak
kl	kal	kal	Latn	Kalaallisut	Greenlandic
km	khm	khm	Khmr	Khmer	Cambodian;Central Khmer;Kampuchean;Khmer, Central
kmb	kmb	kmb	Latn	Kimbundu
kn	kan	kan	Knda	Kannada
ko	kor	kor	Kore	Korean
kok	kok	kok	Deva	Konkani
kos	kos	kos	Latn	Kosraean
kpe	kpe	kpe	Latn	Kpelle
kr	kau	kau	Latn	Kanuri
krc	krc	krc	Cyrl	Karachay-Balkar
krl	krl	krl	Latn	Karelian
kru	kru	kru	Deva	Kurukh
ks	kas	kas	Arab	Kashmiri
ku	kur	kur	Latn	Kurdish
kum	kum	kum	Cyrl	Kumyk
kut	kut	kut	Latn	Kutenai	Ksanka;Ktunaxa
kv	kom	kom	Cyrl	Komi
kw	cor	cor	Latn	Cornish
ky	kir	kir	Cyrl	Kyrgyz	Kirghiz;Kirgiz
la	lat	lat	Latn	Latin
lad	lad	lad	Hebr	Ladino
lah	lah	lah	Arab	Western Panjabi	Lahnda
lam	lam	lam	Latn	Lamba
lb	ltz	ltz	Latn	Luxembourgish	Letzeburgesch;Luxemburgish
lez	lez	lez	Cyrl	Lezghian
lg	lug	lug	Latn	Ganda
li	lim	lim	Latn	Limburgish	Limburgan;Limburger
ln	lin	lin	Latn	Lingala
lo	lao	lao	Laoo	Lao	Laotian
lol	lol	lol	Latn	Mongo
loz	loz	loz	Latn	Lozi
lt	lit	lit	Latn	Lithuanian
lu	lub	lub	Latn	Luba-Katanga
lua	lua	lua	Latn	Luba-Lulua
lui	lui	lui	Latn	Luiseno	Luiseño
lun	lun	lun	Latn	Lunda
luo	luo	luo	Latn	Luo	Dholuo
lus	lus	lus	Latn	Mizo	Lushai
lv	lav	lav	Latn	Latvian	Lettish
mad	mad	mad	Latn	Madurese
mag	mag	mag	Deva	Magahi
mai	mai	mai	Deva	Maithili
mak	mak	mak	Latn	Makasar
man	man	man	Latn	Mandingo	Manding
mas	mas	mas	Latn	Masai
mdf	mdf	mdf	Cyrl	Moksha
mdr	mdr	mdr	Latn	Mandar
men	men	men	Latn	Mende
mg	mlg	mlg	Latn	Malagasy
mga	mga	mga	Latg	Middle Irish	Irish, Middle;Middle Irish (900-1200)
mh	mah	mah	Latn	Marshallese
mi	mri	mao	Latn	Māori	Maori
mic	mic	mic	Latn	Mi'kmaw	Mi'kmaq;Micmac
min	min	min	Latn	Minangkabau
mk	mkd	mac	Cyrl	Macedonian
ml	mal	mal	Mlym	Malayalam
mn	mon	mon	Cyrl	Mongolian
mnc	mnc	mnc	Mong	Manchu
mni	mni	mni	Beng	Manipuri
moh	moh	moh	Latn	Mohawk	Kanien'kéha
mos	mos	mos	Latn	Mossi
mr	mar	mar	Deva	Marathi
ms	msa	may	Latn	Malay	Bahasa Malaysia
mt	mlt	mlt	Latn	Maltese
mus	mus	mus	Latn	Muscogee	Creek
mwl	mwl	mwl	Latn	Mirandese
mwr	mwr	mwr	Deva	Marwari
my	mya	bur	Mymr	Burmese	Myanmar
myv	myv	myv	Cyrl	Erzya
na	nau	nau	Latn	Nauru
nah	-	nah	Latn	Nahuatl	Nahuatl languages;Aztec
nap	nap	nap	Latn	Neapolitan
nb	nob	nob	Latn	Norwegian Bokmål	Bokmal;Norwegian Bokmal
nd	nde	nde	Latn	North Ndebele	Ndebele, North
nds	nds	nds	Latn	Low German	German, Low;Low Saxon;Saxon, Low
ne	nep	nep	Deva	Nepali	Nepalese
new	new	new	Deva	Newari	Bhasa, Nepal;Nepal Bhasa;Newar
ng	ndo	ndo	Latn	Ndonga
nia	nia	nia	Latn	Nias
niu	niu	niu	Latn	Niuean
nl	nld	dut	Latn	Dutch	Flemish
nn	nno	nno	Latn	Norwegian Nynorsk	Nynorsk
no	nor	nor	Latn	Norwegian
nog	nog	nog	Cyrl	Nogai
non	non	non	Runr	Old Norse	Norse, Old
nqo	nqo	nqo	Nkoo	N'Ko
nr	nbl	nbl	Latn	South Ndebele	Ndebele, South
nso	nso	nso	Latn	Northern Sotho	Pedi;Sepedi;Sotho, Northern
nv	nav	nav	Latn	Navajo	Navaho
nwc	nwc	nwc	Newa	Classical Newari	Classical Nepal Bhasa;Nepal Bhasa, Classical;Newari, Classical;Newari, Old;Old Newari
ny	nya	nya	Latn	Nyanja	Chewa;Chichewa
nym	nym	nym	Latn	Nyamwezi
nyn	nyn	nyn	Latn	Nyankole
nyo	nyo	nyo	Latn	Nyoro
nzi	nzi	nzi	Latn	Nzima
oc	oci	oci	Latn	Occitan
oj	oji	oji	Cans	Ojibwa
om	orm	orm	Latn	Oromo
or	ori	ori	Orya	Odia	Oriya
os	oss	oss	Cyrl	Ossetic	Iron;Iron Ossetian;Iron Ossetic;Ossetian;Ossetian, Iron;Ossetic, Iron
osa	osa	osa	Osge	Osage
ota	ota	ota	Arab	Ottoman Turkish	Ottoman Turkish (1500-1928);Turkish, Ottoman
pa	pan	pan	Guru	Punjabi	Panjabi
pag	pag	pag	Latn	Pangasinan
pal	pal	pal	Phli	Pahlavi
pam	pam	pam	Latn	Pampanga	Kapampangan
pap	pap	pap	Latn	Papiamento
pau	pau	pau	Latn	Palauan
peo	peo	peo	Xpeo	Old Persian	Old Persian (ca. 600-400 B.C.);Persian, Old
phn	phn	phn	Phnx	Phoenician
pi	pli	pli	Sinh	Pali
pl	pol	pol	Latn	Polish
pon	pon	pon	Latn	Pohnpeian
pro	pro	pro	Latn	Old Provençal	Occitan, Old;Old Occitan (to 1500);Old Provençal (to 1500);Provençal, Old
ps	pus	pus	Arab	Pashto	Pashtu;Pushto;Pushtu
pt	por	por	Latn	Portuguese	Brazilian Portuguese
qu	que	que	Latn	Quechua
raj	raj	raj	Deva	Rajasthani
rap	rap	rap	Latn	Rapanui
rar	rar	rar	Latn	Rarotongan	Cook Islands Maori;Maori, Cook Islands
rm	roh	roh	Latn	Romansh
rn	run	run	Latn	Rundi
ro	ron	rum	Latn	Romanian	Moldavian;Moldovan;Roumanian;Rumanian
rom	rom	rom	Latn	Romany	Romani
ru	rus	rus	Cyrl	Russian
rup	rup	rup	Latn	Aromanian	Arumanian;Macedo-Romanian;Romanian, Macedo-
rw	kin	kin	Latn	Kinyarwanda
sa	san	san	Deva	Sanskrit
sad	sad	sad	Latn	Sandawe
sah	sah	sah	Cyrl	Yakut
sam	sam	sam	Samr	Samaritan Aramaic	Aramaic, Samaritan
sas	sas	sas	Latn	Sasak
sat	sat	sat	Olck	Santali
sc	srd	srd	Latn	Sardinian
scn	scn	scn	Latn	Sicilian
sco	sco	sco	Latn	Scots
sd	snd	snd	Arab	Sindhi
se	sme	sme	Latn	Northern Sami	Sami, Northern
sel	sel	sel	Cyrl	Selkup
sg	sag	sag	Latn	Sango
sga	sga	sga	Latn	Old Irish	Irish, Old;Old Irish (to 900)
sh	hbs	-	Latn	Serbo-Croatian	Croatian-Serbian;Croato-Serbian;Serbo-Croat;Serbocroatian
shn	shn	shn	Mymr	Shan
si	sin	sin	Sinh	Sinhala	Singhalese;Sinhalese
sid	sid	sid	Latn	Sidamo
sk	slk	slo	Latn	Slovak
sl	slv	slv	Latn	Slovenian	Slovene
sm	smo	smo	Latn	Samoan
sma	sma	sma	Latn	Southern Sami	Sami, Southern
smi	-	smi	Latn	Sami	Sami languages;Lappish
smj	smj	smj	Latn	Lule Sami
smn	smn	smn	Latn	Inari Sami	Sami, Inari
sms	sms	sms	Latn	Skolt Sami	Sami, Skolt
sn	sna	sna	Latn	Shona
snk	snk	snk	Latn	Soninke
so	som	som	Latn	Somali
sog	sog	sog	Sogd	Sogdien	Sogdian
sq	sqi	alb	Latn	Albanian
sr	srp	srp	Cyrl	Serbian
srn	srn	srn	Latn	Sranan Tongo
srr	srr	srr	Latn	Serer
ss	ssw	ssw	Latn	Swati
st	sot	sot	Latn	Southern Sotho	Sotho, Southern
su	sun	sun	Latn	Sundanese
suk	suk	suk	Latn	Sukuma
sus	sus	sus	Latn	Susu
sux	sux	sux	Latn	Sumerian
sv	swe	swe	Latn	Swedish
sw	swa	swa	Latn	Swahili	Kiswahili
syc	syc	syc	Syrc	Classical Syriac	Syriac, Classical
syr	syr	syr	Syrc	Syriac
ta	tam	tam	Taml	Tamil
te	tel	tel	Telu	Telugu
tem	tem	tem	Latn	Timne
ter	ter	ter	Latn	Tereno
tet	tet	tet	Latn	Tetum
tg	tgk	tgk	Cyrl	Tajik	Tadjik;Tadzhik
th	tha	tha	Thai	Thai	Siamese
ti	tir	tir	Ethi	Tigrinya
tig	tig	tig	Ethi	Tigre
tiv	tiv	tiv	Latn	Tiv
tk	tuk	tuk	Latn	Turkmen
tkl	tkl	tkl	Latn	Tokelau
tl	tgl	tgl	Latn	Tagalog	Pilipino
tlh	tlh	tlh	Latn	Klingon	tlhIngan Hol
tli	tli	tli	Latn	Tlingit
tmh	tmh	tmh	Latn	Tamashek
tn	tsn	tsn	Latn	Tswana
to	ton	ton	Latn	Tongan	Tonga
tog	tog	tog	Latn	Nyasa Tonga	Tonga
tpi	tpi	tpi	Latn	Tok Pisin
tr	tur	tur	Latn	Turkish	Modern Turkish
ts	tso	tso	Latn	Tsonga
tsi	tsi	tsi	Latn	Tsimshian
tt	tat	tat	Cyrl	Tatar
tum	tum	tum	Latn	Tumbuka
tvl	tvl	tvl	Latn	Tuvalu
tw	twi	twi	Latn	Twi
ty	tah	tah	Latn	Tahitian
tyv	tyv	tyv	Cyrl	Tuvinian
udm	udm	udm	Cyrl	Udmurt
ug	uig	uig	Arab	Uyghur	Uighur;Uigur
uga	uga	uga	Ugar	Ugaritic
uk	ukr	ukr	Cyrl	Ukrainian	Little Russian
umb	umb	umb	Latn	Umbundu
ur	urd	urd	Arab	Urdu
uz	uzb	uzb	Latn	Uzbek
vai	vai	vai	Vaii	Vai
ve	ven	ven	Latn	Venda
vi	vie	vie	Latn	Vietnamese
vo	vol	vol	Latn	Volapük
vot	vot	vot	Latn	Votic
wa	wln	wln	Latn	Walloon
wal	wal	wal	Ethi	Wolaytta	Wolaitta
war	war	war	Latn	Waray
was	was	was	Latn	Washo
wo	wol	wol	Latn	Wolof
xal	xal	xal	Cyrl	Kalmyk	Oirat
xh	xho	xho	Latn	Xhosa
yao	yao	yao	Latn	Yao
yap	yap	yap	Latn	Yapese
yi	yid	yid	Hebr	Yiddish
yo	yor	yor	Latn	Yoruba
za	zha	zha	Latn	Zhuang	Chuang
zap	zap	zap	Latn	Zapotec
zbl	zbl	zbl	Latn	Blissymbols	Bliss;Blissymbolics
zen	zen	zen	Tfng	Zenaga
zgh	zgh	zgh	Tfng	Standard Moroccan Tamazight	Tamazight, Standard Moroccan
zh	zho	chi	Hans	Chinese	Simplified Chinese;Traditional Chinese
zu	zul	zul	Latn	Zulu
zun	zun	zun	Latn	Zuni
zza	zza	zza	Latn	Zaza	Dimili;Dimli;Dimli (macrolanguage);Kirdki;Kirmanjki;Kirmanjki (macrolanguage);Zazaki
"""

# in ISO 639-3 only
MORE: Final = """\
aaa	aaa	-	Latn	Ghotuo
aab	aab	-	Latn	Alumu-Tesu
aac	aac	-	Latn	Ari
aad	aad	-	Latn	Amal
aae	aae	-	Latn	Arbëreshë Albanian	Albanian, Arbëreshë
aaf	aaf	-	Mlym	Aranadan
aag	aag	-	Latn	Ambrak
aah	aah	-	Latn	Abu' Arapesh	Arapesh, Abu'
aai	aai	-	Latn	Arifama-Miniafia
aak	aak	-	Latn	Ankave
aal	aal	-	Latn	Afade
aan	aan	-	Latn	Anambé
aao	aao	-	Arab	Algerian Saharan Arabic	Arabic, Algerian Saharan
aap	aap	-	Latn	Pará Arára	Arára, Pará
aaq	aaq	-	Latn	Eastern Abnaki	Abnaki, Eastern
aas	aas	-	Latn	Aasáx
aat	aat	-	Grek	Arvanitika Albanian	Albanian, Arvanitika
aau	aau	-	Latn	Abau
aaw	aaw	-	Latn	Solong
aax	aax	-	Latn	Mandobo Atas
aaz	aaz	-	Latn	Amarasi
aba	aba	-	Latn	Abé
abb	abb	-	Latn	Bankon
abc	abc	-	Latn	Ambala Ayta	Ayta, Ambala
abd	abd	-	Latn	Manide
abe	abe	-	Latn	Western Abnaki	Abnaki, Western
abf	abf	-	Latn	Abai Sungai
abg	abg	-	Latn	Abaga
abh	abh	-	Arab	Tajiki Arabic	Arabic, Tajiki
abi	abi	-	Latn	Abidji
abj	abj	-	Latn	Aka-Bea
abl	abl	-	Rjng	Lampung Nyo
abm	abm	-	Latn	Abanyom
abn	abn	-	Latn	Abua
abo	abo	-	Latn	Abon
abp	abp	-	Latn	Abellen Ayta	Ayta, Abellen
abq	abq	-	Latn	Abaza
abr	abr	-	Latn	Abron
abs	abs	-	Latn	Ambonese Malay	Malay, Ambonese
abt	abt	-	Latn	Ambulas
abu	abu	-	Latn	Abure
abv	abv	-	Arab	Baharna Arabic	Arabic, Baharna
abw	abw	-	Latn	Pal
abx	abx	-	Latn	Inabaknon
aby	aby	-	Latn	Aneme Wake
abz	abz	-	Latn	Abui
aca	aca	-	Latn	Achagua
acb	acb	-	Latn	Áncá
acd	acd	-	Latn	Gikyode
acf	acf	-	Latn	Saint Lucian Creole French	Creole French, Saint Lucian
aci	aci	-	Latn	Aka-Cari
ack	ack	-	Latn	Aka-Kora
acl	acl	-	Latn	Akar-Bale
acm	acm	-	Arab	Mesopotamian Arabic	Arabic, Mesopotamian
acn	acn	-	Latn	Achang
acp	acp	-	Latn	Eastern Acipa	Acipa, Eastern
acq	acq	-	Arab	Ta'izzi-Adeni Arabic	Arabic, Ta'izzi-Adeni
acr	acr	-	Latn	Achi
acs	acs	-	Latn	Acroá
act	act	-	Latn	Achterhoeks
acu	acu	-	Latn	Achuar-Shiwiar
acv	acv	-	Latn	Achumawi
acw	acw	-	Arab	Hijazi Arabic	Arabic, Hijazi
acx	acx	-	Arab	Omani Arabic	Arabic, Omani
acy	acy	-	Latn	Cypriot Arabic	Arabic, Cypriot
acz	acz	-	Latn	Acheron
adb	adb	-	Latn	Atauran
add	add	-	Latn	Lidzonka	Dzodinka
ade	ade	-	Latn	Adele
adf	adf	-	Arab	Dhofari Arabic	Arabic, Dhofari
adg	adg	-	Latn	Andegerebinha
adh	adh	-	Latn	Adhola
adi	adi	-	Latn	Adi
adj	adj	-	Latn	Adioukrou
adl	adl	-	Latn	Galo
adn	adn	-	Latn	Adang
ado	ado	-	Latn	Abu
adq	adq	-	Latn	Adangbe
adr	adr	-	Latn	Adonara
ads	ads	-	Latn	Adamorobe Sign Language
adt	adt	-	Latn	Adnyamathanha
adu	adu	-	Latn	Aduge
adw	adw	-	Latn	Amundava
adx	adx	-	Tibt	Amdo Tibetan	Tibetan, Amdo
adz	adz	-	Latn	Adzera
aea	aea	-	Latn	Areba
aeb	aeb	-	Arab	Tunisian Arabic	Arabic, Tunisian
aec	aec	-	Arab	Saidi Arabic	Arabic, Saidi
aed	aed	-	Latn	Argentine Sign Language
aee	aee	-	Arab	Northeast Pashai	Northeast Pashayi;Pashai, Northeast;Pashayi, Northeast
aek	aek	-	Latn	Haeke
ael	ael	-	Latn	Ambele
aem	aem	-	Latn	Arem
aen	aen	-	Latn	Armenian Sign Language
aeq	aeq	-	Arab	Aer
aer	aer	-	Latn	Eastern Arrernte	Arrernte, Eastern
aes	aes	-	Latn	Alsea
aeu	aeu	-	Latn	Akeu
aew	aew	-	Latn	Ambakich
aey	aey	-	Latn	Amele
aez	aez	-	Latn	Aeka
afb	afb	-	Arab	Gulf Arabic	Arabic, Gulf
afd	afd	-	Latn	Andai
afe	afe	-	Latn	Putukwam
afg	afg	-	Latn	Afghan Sign Language
afi	afi	-	Latn	Akrukay	Chini
afk	afk	-	Latn	Nanubae
afn	afn	-	Latn	Defaka
afo	afo	-	Latn	Eloyi
afp	afp	-	Latn	Tapei
afs	afs	-	Latn	Afro-Seminole Creole	Creole, Afro-Seminole
aft	aft	-	Latn	Afitti
afu	afu	-	Latn	Awutu
afz	afz	-	Latn	Obokuitai
aga	aga	-	Latn	Aguano
agb	agb	-	Latn	Legbo
agc	agc	-	Latn	Agatu
agd	agd	-	Latn	Agarabi
age	age	-	Latn	Angal
agf	agf	-	Latn	Arguni
agg	agg	-	Latn	Angor
agh	agh	-	Latn	Ngelima
agi	agi	-	Deva	Agariya
agj	agj	-	Ethi	Argobba
agk	agk	-	Latn	Isarog Agta	Agta, Isarog
agl	agl	-	Latn	Fembe
agm	agm	-	Latn	Angaataha
agn	agn	-	Latn	Agutaynen
ago	ago	-	Latn	Tainae
agq	agq	-	Latn	Aghem
agr	agr	-	Latn	Aguaruna
ags	ags	-	Latn	Esimbi
agt	agt	-	Latn	Central Cagayan Agta	Agta, Central Cagayan
agu	agu	-	Latn	Aguacateco
agv	agv	-	Latn	Remontado Dumagat	Dumagat, Remontado
agw	agw	-	Latn	Kahua
agx	agx	-	Cyrl	Aghul
agy	agy	-	Latn	Southern Alta	Alta, Southern
agz	agz	-	Latn	Mt. Iriga Agta	Agta, Mt. Iriga
aha	aha	-	Latn	Ahanta
ahb	ahb	-	Latn	Axamb
ahg	ahg	-	Ethi	Qimant
ahh	ahh	-	Latn	Aghu
ahi	ahi	-	Latn	Tiagbamrin Aizi	Aizi, Tiagbamrin
ahk	ahk	-	Latn	Akha
ahl	ahl	-	Latn	Igo
ahm	ahm	-	Latn	Mobumrin Aizi	Aizi, Mobumrin
ahn	ahn	-	Latn	Àhàn
aho	aho	-	Ahom	Ahom
ahp	ahp	-	Latn	Aproumu Aizi	Aizi, Aproumu
ahr	ahr	-	Deva	Ahirani
ahs	ahs	-	Latn	Ashe
aht	aht	-	Latn	Ahtena
aia	aia	-	Latn	Arosi
aib	aib	-	Arab	Ainu
aic	aic	-	Latn	Ainbai
aid	aid	-	Latn	Alngith
aie	aie	-	Latn	Amara
aif	aif	-	Latn	Agi
aig	aig	-	Latn	Antigua and Barbuda Creole English	Creole English, Antigua and Barbuda
aih	aih	-	Latn	Ai-Cham
aii	aii	-	Syrc	Assyrian Neo-Aramaic	Neo-Aramaic, Assyrian
aij	aij	-	Hebr	Lishanid Noshan
aik	aik	-	Latn	Ake
ail	ail	-	Latn	Aimele
aim	aim	-	Latn	Aimol
aio	aio	-	Mymr	Aiton
aip	aip	-	Latn	Burumakok
aiq	aiq	-	Arab	Aimaq
air	air	-	Latn	Airoran
ait	ait	-	Latn	Arikem
aiw	aiw	-	Latn	Aari
aix	aix	-	Latn	Aighon
aiy	aiy	-	Latn	Ali
aja	aja	-	Latn	Aja
ajg	ajg	-	Latn	Aja
aji	aji	-	Latn	Ajië
ajn	ajn	-	Latn	Andajin
ajs	ajs	-	Latn	Algerian Jewish Sign Language
aju	aju	-	Latn	Judeo-Moroccan Arabic	Arabic, Judeo-Moroccan
ajw	ajw	-	Latn	Ajawa
ajz	ajz	-	Latn	Amri Karbi	Karbi, Amri
akb	akb	-	Latn	Batak Angkola
akc	akc	-	Latn	Mpur
akd	akd	-	Latn	Ukpet-Ehom
ake	ake	-	Latn	Akawaio
akf	akf	-	Latn	Akpa
akg	akg	-	Latn	Anakalangu
akh	akh	-	Latn	Angal Heneng
aki	aki	-	Latn	Aiome
akj	akj	-	Latn	Aka-Jeru
akl	akl	-	Latn	Aklanon
akm	akm	-	Latn	Aka-Bo
ako	ako	-	Latn	Akurio
akp	akp	-	Latn	Siwu
akq	akq	-	Latn	Ak
akr	akr	-	Latn	Araki
aks	aks	-	Latn	Akaselem
akt	akt	-	Latn	Akolet
aku	aku	-	Latn	Akum
akv	akv	-	Cyrl	Akhvakh
akw	akw	-	Latn	Akwa
akx	akx	-	Latn	Aka-Kede
aky	aky	-	Latn	Aka-Kol
akz	akz	-	Latn	Alabama
ala	ala	-	Latn	Alago
alc	alc	-	Latn	Qawasqar
ald	ald	-	Latn	Alladian
alf	alf	-	Latn	Alege
alh	alh	-	Latn	Alawa
ali	ali	-	Latn	Amaimon
alj	alj	-	Latn	Alangan
alk	alk	-	Laoo	Alak
all	all	-	Mlym	Allar
alm	alm	-	Latn	Amblong
aln	aln	-	Latn	Gheg Albanian	Albanian, Gheg
alo	alo	-	Latn	Larike-Wakasihu
alp	alp	-	Latn	Alune
alq	alq	-	Latn	Algonquin
alr	alr	-	Cyrl	Alutor
als	als	-	Latn	Tosk Albanian	Albanian, Tosk
alu	alu	-	Latn	'Are'are
alw	alw	-	Ethi	Alaba-K'abeena	Wanbasana
alx	alx	-	Latn	Amol
aly	aly	-	Latn	Alyawarr
alz	alz	-	Latn	Alur
ama	ama	-	Latn	Amanayé
amb	amb	-	Latn	Ambo
amc	amc	-	Latn	Amahuaca
ame	ame	-	Latn	Yanesha'
amf	amf	-	Latn	Hamer-Banna
amg	amg	-	Latn	Amurdak
ami	ami	-	Latn	Amis
amj	amj	-	Latn	Amdang
amk	amk	-	Latn	Ambai
aml	aml	-	Latn	War-Jaintia
amm	amm	-	Latn	Ama
amn	amn	-	Latn	Amanab
amo	amo	-	Latn	Amo
amp	amp	-	Latn	Alamblak
amq	amq	-	Latn	Amahai
amr	amr	-	Latn	Amarakaeri
ams	ams	-	Jpan	Southern Amami-Oshima	Amami-Oshima, Southern
amt	amt	-	Latn	Amto
amu	amu	-	Latn	Guerrero Amuzgo	Amuzgo, Guerrero
amv	amv	-	Latn	Ambelau
amw	amw	-	Syrc	Western Neo-Aramaic	Neo-Aramaic, Western
amx	amx	-	Latn	Anmatyerre
amy	amy	-	Latn	Ami
amz	amz	-	Latn	Atampaya
ana	ana	-	Latn	Andaqui
anb	anb	-	Latn	Andoa
anc	anc	-	Latn	Ngas
and	and	-	Latn	Ansus
ane	ane	-	Latn	Xârâcùù
anf	anf	-	Latn	Animere
anh	anh	-	Latn	Nend
ani	ani	-	Cyrl	Andi
anj	anj	-	Latn	Anor
ank	ank	-	Latn	Goemai
anl	anl	-	Latn	Anu-Hkongso Chin	Chin, Anu-Hkongso
anm	anm	-	Latn	Anal
ann	ann	-	Latn	Obolo
ano	ano	-	Latn	Andoque
anq	anq	-	Deva	Jarawa
anr	anr	-	Deva	Andh
ans	ans	-	Latn	Anserma
ant	ant	-	Latn	Antakarinya	Antikarinya
anu	anu	-	Ethi	Anuak
anv	anv	-	Latn	Denya
anw	anw	-	Latn	Anaang
anx	anx	-	Latn	Andra-Hus
any	any	-	Latn	Anyin
anz	anz	-	Latn	Anem
aoa	aoa	-	Latn	Angolar
aob	aob	-	Latn	Abom
aoc	aoc	-	Latn	Pemon
aod	aod	-	Latn	Andarum
aoe	aoe	-	Latn	Angal Enen
aof	aof	-	Latn	Bragat
aog	aog	-	Latn	Angoram
aoi	aoi	-	Latn	Anindilyakwa
aoj	aoj	-	Latn	Mufian
aok	aok	-	Latn	Arhö
aol	aol	-	Latn	Alor
aom	aom	-	Latn	Ömie
aon	aon	-	Latn	Bumbita Arapesh	Arapesh, Bumbita
aor	aor	-	Latn	Aore
aos	aos	-	Latn	Taikat
aot	aot	-	Beng	Atong	A'tong
aou	aou	-	Latn	A'ou
aox	aox	-	Latn	Atorada
aoz	aoz	-	Latn	Uab Meto
apb	apb	-	Latn	Sa'a
apc	apc	-	Arab	Levantine Arabic	Arabic, Levantine
apd	apd	-	Arab	Sudanese Arabic	Arabic, Sudanese
ape	ape	-	Latn	Bukiyip
apf	apf	-	Latn	Pahanan Agta	Agta, Pahanan
apg	apg	-	Latn	Ampanang
aph	aph	-	Deva	Athpariya
api	api	-	Latn	Apiaká
apj	apj	-	Latn	Jicarilla Apache	Apache, Jicarilla
apk	apk	-	Latn	Kiowa Apache	Apache, Kiowa
apl	apl	-	Latn	Lipan Apache	Apache, Lipan
apm	apm	-	Latn	Mescalero-Chiricahua Apache	Apache, Mescalero-Chiricahua
apn	apn	-	Latn	Apinayé
apo	apo	-	Latn	Ambul
app	app	-	Latn	Apma
apq	apq	-	Latn	A-Pucikwar
apr	apr	-	Latn	Arop-Lokep
aps	aps	-	Latn	Arop-Sissano
apt	apt	-	Latn	Apatani
apu	apu	-	Latn	Apurinã
apv	apv	-	Latn	Alapmunte
apw	apw	-	Latn	Western Apache	Apache, Western
apx	apx	-	Latn	Aputai
apy	apy	-	Latn	Apalaí
apz	apz	-	Latn	Safeyoka
aqc	aqc	-	Cyrl	Archi
aqd	aqd	-	Latn	Ampari Dogon	Dogon, Ampari
aqg	aqg	-	Latn	Arigidi
aqk	aqk	-	Latn	Aninka
aqm	aqm	-	Latn	Atohwaim
aqn	aqn	-	Latn	Northern Alta	Alta, Northern
aqp	aqp	-	Latn	Atakapa
aqr	aqr	-	Latn	Arhâ
aqt	aqt	-	Latn	Angaité
aqz	aqz	-	Latn	Akuntsu
arb	arb	-	Arab	Standard Arabic	Arabic, Standard
ard	ard	-	Latn	Arabana
are	are	-	Latn	Western Arrarnta	Arrarnta, Western
arh	arh	-	Latn	Arhuaco
ari	ari	-	Latn	Arikara
arj	arj	-	Latn	Arapaso
ark	ark	-	Latn	Arikapú
arl	arl	-	Latn	Arabela
aro	aro	-	Latn	Araona
arq	arq	-	Arab	Algerian Arabic	Arabic, Algerian
arr	arr	-	Latn	Karo
ars	ars	-	Arab	Najdi Arabic	Arabic, Najdi
aru	aru	-	Latn	Aruá	Arawá
arv	arv	-	Latn	Arbore
arx	arx	-	Latn	Aruá
ary	ary	-	Arab	Moroccan Arabic	Arabic, Moroccan
arz	arz	-	Arab	Egyptian Arabic	Arabic, Egyptian
asa	asa	-	Latn	Asu
asb	asb	-	Latn	Assiniboine	Nakoda Assiniboine
asc	asc	-	Latn	Casuarina Coast Asmat	Asmat, Casuarina Coast
ase	ase	-	Sgnw	American Sign Language
asf	asf	-	Latn	Auslan	Australian Sign Language
asg	asg	-	Latn	Cishingini
ash	ash	-	Latn	Abishira
asi	asi	-	Latn	Buruwai
asj	asj	-	Latn	Sari
ask	ask	-	Arab	Ashkun
asl	asl	-	Latn	Asilulu
asn	asn	-	Latn	Xingú Asuriní	Asuriní, Xingú
aso	aso	-	Latn	Dano
asp	asp	-	Latn	Algerian Sign Language
asq	asq	-	Latn	Austrian Sign Language
asr	asr	-	Deva	Asuri
ass	ass	-	Latn	Ipulo
asu	asu	-	Latn	Tocantins Asurini	Asurini, Tocantins
asv	asv	-	Latn	Asoa
asw	asw	-	Latn	Australian Aborigines Sign Language
asx	asx	-	Latn	Muratayak
asy	asy	-	Latn	Yaosakor Asmat	Asmat, Yaosakor
asz	asz	-	Latn	As
ata	ata	-	Latn	Pele-Ata
atb	atb	-	Latn	Zaiwa
atc	atc	-	Latn	Atsahuaca
atd	atd	-	Latn	Ata Manobo	Manobo, Ata
ate	ate	-	Latn	Atemble
atg	atg	-	Latn	Ivbie North-Okpela-Arhe
ati	ati	-	Latn	Attié
atj	atj	-	Latn	Atikamekw	Nehirowimowin
atk	atk	-	Latn	Ati
atl	atl	-	Latn	Mt. Iraya Agta	Agta, Mt. Iraya
atm	atm	-	Latn	Ata
atn	atn	-	Arab	Ashtiani
ato	ato	-	Latn	Atong
atp	atp	-	Latn	Pudtol Atta	Atta, Pudtol
atq	atq	-	Latn	Aralle-Tabulahan
atr	atr	-	Latn	Waimiri-Atroari
ats	ats	-	Latn	Gros Ventre
att	att	-	Latn	Pamplona Atta	Atta, Pamplona
atu	atu	-	Latn	Reel
atv	atv	-	Cyrl	Northern Altai	Altai, Northern
atw	atw	-	Latn	Atsugewi
atx	atx	-	Latn	Arutani
aty	aty	-	Latn	Aneityum
atz	atz	-	Latn	Arta
aua	aua	-	Latn	Asumboa
aub	aub	-	Latn	Alugu
auc	auc	-	Latn	Waorani
aud	aud	-	Latn	Anuta
aug	aug	-	Latn	Aguna
auh	auh	-	Latn	Aushi
aui	aui	-	Latn	Anuki
auj	auj	-	Arab	Awjilah
auk	auk	-	Latn	Heyo
aul	aul	-	Latn	Aulua
aum	aum	-	Latn	Asu
aun	aun	-	Latn	Molmo One	One, Molmo
auo	auo	-	Latn	Auyokawa
aup	aup	-	Latn	Makayam
auq	auq	-	Latn	Anus	Korur
aur	aur	-	Latn	Aruek
aut	aut	-	Latn	Austral
auu	auu	-	Latn	Auye
auw	auw	-	Latn	Awyi
aux	aux	-	Latn	Aurá
auy	auy	-	Latn	Awiyaana
auz	auz	-	Arab	Uzbeki Arabic	Arabic, Uzbeki
avb	avb	-	Latn	Avau
avd	avd	-	Arab	Alviri-Vidari
avi	avi	-	Latn	Avikam
avk	avk	-	Latn	Kotava
avl	avl	-	Arab	Eastern Egyptian Bedawi Arabic	Arabic, Eastern Egyptian Bedawi
avm	avm	-	Latn	Angkamuthi
avn	avn	-	Latn	Avatime
avo	avo	-	Latn	Agavotaguerra
avs	avs	-	Latn	Aushiri
avt	avt	-	Latn	Au
avu	avu	-	Latn	Avokaya
avv	avv	-	Latn	Avá-Canoeiro
awb	awb	-	Latn	Awa
awc	awc	-	Latn	Cicipu
awe	awe	-	Latn	Awetí
awg	awg	-	Latn	Anguthimri
awh	awh	-	Latn	Awbono
awi	awi	-	Latn	Aekyom
awk	awk	-	Latn	Awabakal
awm	awm	-	Latn	Arawum
awn	awn	-	Ethi	Awngi
awo	awo	-	Latn	Awak
awr	awr	-	Latn	Awera
aws	aws	-	Latn	South Awyu	Awyu, South
awt	awt	-	Latn	Araweté
awu	awu	-	Latn	Central Awyu	Awyu, Central
awv	awv	-	Latn	Jair Awyu	Awyu, Jair
aww	aww	-	Latn	Awun
awx	awx	-	Latn	Awara
awy	awy	-	Latn	Edera Awyu	Awyu, Edera
axb	axb	-	Latn	Abipon
axe	axe	-	Latn	Ayerrerenge
axg	axg	-	Latn	Mato Grosso Arára	Arára, Mato Grosso
axk	axk	-	Latn	Yaka
axl	axl	-	Latn	Lower Southern Aranda	Aranda, Lower Southern
axm	axm	-	Armn	Middle Armenian	Armenian, Middle
axx	axx	-	Latn	Xârâgurè
aya	aya	-	Latn	Awar
ayb	ayb	-	Latn	Ayizo Gbe	Gbe, Ayizo
ayc	ayc	-	Latn	Southern Aymara	Aymara, Southern
ayd	ayd	-	Latn	Ayabadhu
aye	aye	-	Latn	Ayere
ayg	ayg	-	Latn	Ginyanga
ayh	ayh	-	Arab	Hadrami Arabic	Arabic, Hadrami
ayi	ayi	-	Latn	Leyigha
ayk	ayk	-	Latn	Akuku
ayl	ayl	-	Arab	Libyan Arabic	Arabic, Libyan
ayn	ayn	-	Arab	Sanaani Arabic	Arabic, Sanaani
ayo	ayo	-	Latn	Ayoreo
ayp	ayp	-	Arab	North Mesopotamian Arabic	Arabic, North Mesopotamian
ayq	ayq	-	Latn	Ayi
ayr	ayr	-	Latn	Central Aymara	Aymara, Central
ays	ays	-	Latn	Sorsogon Ayta	Ayta, Sorsogon
ayt	ayt	-	Latn	Magbukun Ayta	Ayta, Magbukun
ayu	ayu	-	Latn	Ayu
ayz	ayz	-	Latn	Mai Brat
aza	aza	-	Latn	Azha
azb	azb	-	Arab	South Azerbaijani	Azerbaijani, South
azd	azd	-	Latn	Eastern Durango Nahuatl	Nahuatl, Eastern Durango
azg	azg	-	Latn	San Pedro Amuzgos Amuzgo	Amuzgo, San Pedro Amuzgos
azj	azj	-	Latn	North Azerbaijani	Azerbaijani, North
azm	azm	-	Latn	Ipalapa Amuzgo	Amuzgo, Ipalapa
azn	azn	-	Latn	Western Durango Nahuatl	Nahuatl, Western Durango
azo	azo	-	Latn	Awing
azt	azt	-	Latn	Faire Atta	Atta, Faire
azz	azz	-	Latn	Highland Puebla Nahuatl	Nahuatl, Highland Puebla
baa	baa	-	Latn	Babatana
bab	bab	-	Latn	Bainouk-Gunyuño
bac	bac	-	Latn	Badui
bae	bae	-	Latn	Baré
baf	baf	-	Latn	Nubaca
bag	bag	-	Latn	Tuki
bah	bah	-	Latn	Bahamas Creole English	Creole English, Bahamas
baj	baj	-	Latn	Barakai
bao	bao	-	Latn	Waimaha
bap	bap	-	Deva	Bantawa
bar	bar	-	Latn	Bavarian
bau	bau	-	Latn	Bada
bav	bav	-	Latn	Vengo
baw	baw	-	Latn	Bambili-Bambui
bax	bax	-	Bamu	Bamun
bay	bay	-	Latn	Batuley
bba	bba	-	Latn	Baatonum
bbb	bbb	-	Latn	Barai
bbc	bbc	-	Latn	Batak Toba
bbd	bbd	-	Latn	Bau
bbe	bbe	-	Latn	Bangba
bbf	bbf	-	Latn	Baibai
bbg	bbg	-	Latn	Barama
bbh	bbh	-	Latn	Bugan
bbi	bbi	-	Latn	Barombi
bbj	bbj	-	Latn	Ghomala	Ghomálá'
bbk	bbk	-	Latn	Babanki
bbl	bbl	-	Geor	Bats
bbm	bbm	-	Latn	Babango
bbn	bbn	-	Latn	Uneapa
bbo	bbo	-	Latn	Northern Bobo Madaré	Bobo Madaré, Northern;Konabéré
bbp	bbp	-	Latn	West Central Banda	Banda, West Central
bbq	bbq	-	Latn	Bamali
bbr	bbr	-	Latn	Girawa
bbs	bbs	-	Latn	Bakpinka
bbt	bbt	-	Latn	Mburku
bbu	bbu	-	Latn	Kulung
bbv	bbv	-	Latn	Karnai
bbw	bbw	-	Latn	Baba
bbx	bbx	-	Latn	Bubia
bby	bby	-	Latn	Befang
bca	bca	-	Latn	Central Bai	Bai, Central
bcb	bcb	-	Latn	Bainouk-Samik
bcc	bcc	-	Latn	Southern Balochi	Balochi, Southern
bcd	bcd	-	Latn	North Babar	Babar, North
bce	bce	-	Latn	Bamenyam
bcf	bcf	-	Latn	Bamu
bcg	bcg	-	Latn	Baga Pokur
bch	bch	-	Latn	Bariai
bci	bci	-	Latn	Baoulé
bcj	bcj	-	Latn	Bardi
bck	bck	-	Latn	Bunuba
bcl	bcl	-	Latn	Central Bikol	Bikol, Central
bcm	bcm	-	Latn	Bannoni
bcn	bcn	-	Latn	Bali
bco	bco	-	Latn	Kaluli
bcp	bcp	-	Latn	Bali
bcq	bcq	-	Ethi	Bench
bcr	bcr	-	Latn	Babine
bcs	bcs	-	Latn	Kohumono
bct	bct	-	Latn	Bendi
bcu	bcu	-	Latn	Awad Bing
bcv	bcv	-	Latn	Shoo-Minda-Nye
bcw	bcw	-	Latn	Bana
bcy	bcy	-	Latn	Bacama
bcz	bcz	-	Latn	Bainouk-Gunyaamolo
bda	bda	-	Latn	Bayot
bdb	bdb	-	Latn	Basap
bdc	bdc	-	Latn	Emberá-Baudó
bdd	bdd	-	Latn	Bunama
bde	bde	-	Latn	Bade
bdf	bdf	-	Latn	Biage
bdg	bdg	-	Latn	Bonggi
bdh	bdh	-	Latn	Baka
bdi	bdi	-	Latn	Burun
bdj	bdj	-	Latn	Bai
bdk	bdk	-	Latn	Budukh
bdl	bdl	-	Latn	Indonesian Bajau	Bajau, Indonesian
bdm	bdm	-	Latn	Buduma
bdn	bdn	-	Latn	Baldemu
bdo	bdo	-	Latn	Morom
bdp	bdp	-	Latn	Bende
bdq	bdq	-	Latn	Bahnar
bdr	bdr	-	Latn	West Coast Bajau	Bajau, West Coast
bds	bds	-	Latn	Burunge
bdt	bdt	-	Latn	Bokoto
bdu	bdu	-	Latn	Oroko
bdv	bdv	-	Orya	Bodo Parja
bdw	bdw	-	Latn	Baham
bdx	bdx	-	Latn	Budong-Budong
bdy	bdy	-	Latn	Bandjalang
bdz	bdz	-	Arab	Badeshi
bea	bea	-	Latn	Beaver
beb	beb	-	Latn	Bebele
bec	bec	-	Latn	Iceve-Maci
bed	bed	-	Latn	Bedoanas
bee	bee	-	Deva	Byangsi
bef	bef	-	Latn	Benabena
beg	beg	-	Latn	Belait
beh	beh	-	Latn	Biali
bei	bei	-	Latn	Bekati'
bek	bek	-	Latn	Bebeli
beo	beo	-	Latn	Beami
bep	bep	-	Latn	Besoa
beq	beq	-	Latn	Beembe
bes	bes	-	Latn	Besme
bet	bet	-	Latn	Guiberoua Béte	Béte, Guiberoua
beu	beu	-	Latn	Blagar
bev	bev	-	Latn	Daloa Bété	Bété, Daloa
bew	bew	-	Latn	Betawi
bex	bex	-	Latn	Jur Modo
bey	bey	-	Latn	Beli
bez	bez	-	Latn	Bena
bfa	bfa	-	Latn	Bari
bfb	bfb	-	Deva	Pauri Bareli	Bareli, Pauri
bfc	bfc	-	Latn	Panyi Bai	Bai, Northern;Bai, Panyi;Northern Bai
bfd	bfd	-	Latn	Bafut
bfe	bfe	-	Latn	Betaf	Tena
bff	bff	-	Latn	Bofi
bfg	bfg	-	Latn	Busang Kayan	Kayan, Busang
bfh	bfh	-	Latn	Blafe
bfi	bfi	-	Latn	British Sign Language
bfj	bfj	-	Latn	Bafanji
bfk	bfk	-	Latn	Ban Khor Sign Language
bfl	bfl	-	Latn	Banda-Ndélé
bfm	bfm	-	Latn	Mmen
bfn	bfn	-	Latn	Bunak
bfo	bfo	-	Latn	Malba Birifor	Birifor, Malba
bfp	bfp	-	Latn	Beba
bfq	bfq	-	Taml	Badaga
bfr	bfr	-	Latn	Bazigar
bfs	bfs	-	Latn	Southern Bai	Bai, Southern
bft	bft	-	Arab	Balti
bfu	bfu	-	Tibt	Gahri
bfw	bfw	-	Orya	Bondo
bfx	bfx	-	Latn	Bantayanon
bfy	bfy	-	Deva	Bagheli
bfz	bfz	-	Deva	Mahasu Pahari	Pahari, Mahasu
bga	bga	-	Latn	Gwamhi-Wuri
bgb	bgb	-	Latn	Bobongko
bgc	bgc	-	Deva	Haryanvi
bgd	bgd	-	Deva	Rathwi Bareli	Bareli, Rathwi
bge	bge	-	Latn	Bauria
bgf	bgf	-	Latn	Bangandu
bgg	bgg	-	Latn	Bugun
bgi	bgi	-	Latn	Giangan
bgj	bgj	-	Latn	Bangolan
bgk	bgk	-	Latn	Bit	Buxinhua
bgl	bgl	-	Latn	Bo
bgn	bgn	-	Arab	Western Balochi	Balochi, Western
bgo	bgo	-	Latn	Baga Koga
bgp	bgp	-	Arab	Eastern Balochi	Balochi, Eastern
bgq	bgq	-	Deva	Bagri
bgr	bgr	-	Latn	Bawm Chin	Chin, Bawm
bgs	bgs	-	Latn	Tagabawa
bgt	bgt	-	Latn	Bughotu
bgu	bgu	-	Latn	Mbongno
bgv	bgv	-	Latn	Warkay-Bipim
bgw	bgw	-	Deva	Bhatri
bgx	bgx	-	Grek	Balkan Gagauz Turkish	Turkish, Balkan Gagauz
bgy	bgy	-	Latn	Benggoi
bgz	bgz	-	Latn	Banggai
bha	bha	-	Deva	Bharia
bhb	bhb	-	Deva	Bhili
bhc	bhc	-	Latn	Biga
bhd	bhd	-	Deva	Bhadrawahi
bhe	bhe	-	Arab	Bhaya
bhf	bhf	-	Latn	Odiai
bhg	bhg	-	Latn	Binandere
bhh	bhh	-	Cyrl	Bukharic
bhi	bhi	-	Deva	Bhilali
bhj	bhj	-	Deva	Bahing
bhl	bhl	-	Latn	Bimin
bhm	bhm	-	Arab	Bathari
bhn	bhn	-	Syrc	Bohtan Neo-Aramaic	Neo-Aramaic, Bohtan
bhp	bhp	-	Latn	Bima
bhq	bhq	-	Latn	Tukang Besi South
bhr	bhr	-	Latn	Bara Malagasy	Malagasy, Bara
bhs	bhs	-	Latn	Buwal
bht	bht	-	Deva	Bhattiyali
bhu	bhu	-	Deva	Bhunjia
bhv	bhv	-	Latn	Bahau
bhw	bhw	-	Latn	Biak
bhx	bhx	-	Latn	Bhalay
bhy	bhy	-	Latn	Bhele
bhz	bhz	-	Latn	Bada
bia	bia	-	Latn	Badimaya
bib	bib	-	Latn	Bissa	Bisa
bid	bid	-	Latn	Bidiyo
bie	bie	-	Latn	Bepour
bif	bif	-	Latn	Biafada
big	big	-	Latn	Biangai
bil	bil	-	Latn	Bile
bim	bim	-	Latn	Bimoba
bio	bio	-	Latn	Nai
bip	bip	-	Latn	Bila
biq	biq	-	Latn	Bipi
bir	bir	-	Latn	Bisorio
bit	bit	-	Latn	Berinomo
biu	biu	-	Latn	Biete
biv	biv	-	Latn	Southern Birifor	Birifor, Southern
biw	biw	-	Latn	Kol
bix	bix	-	Latn	Bijori
biy	biy	-	Deva	Birhor
biz	biz	-	Latn	Baloi
bja	bja	-	Latn	Budza
bjb	bjb	-	Latn	Banggarla
bjc	bjc	-	Latn	Bariji
bje	bje	-	Latn	Biao-Jiao Mien	Mien, Biao-Jiao
bjf	bjf	-	Syrc	Barzani Jewish Neo-Aramaic	Neo-Aramaic, Barzani Jewish
bjg	bjg	-	Latn	Bidyogo
bjh	bjh	-	Latn	Bahinemo
bji	bji	-	Latn	Burji
bjj	bjj	-	Deva	Kanauji
bjk	bjk	-	Latn	Barok
bjl	bjl	-	Latn	Bulu
bjm	bjm	-	Arab	Bajelani
bjn	bjn	-	Latn	Banjar
bjo	bjo	-	Latn	Mid-Southern Banda	Banda, Mid-Southern
bjp	bjp	-	Latn	Fanamaket
bjr	bjr	-	Latn	Binumarien
bjs	bjs	-	Latn	Bajan
bjt	bjt	-	Latn	Balanta-Ganja
bju	bju	-	Latn	Busuu
bjv	bjv	-	Latn	Bedjond
bjw	bjw	-	Latn	Bakwé
bjx	bjx	-	Latn	Banao Itneg	Itneg, Banao
bjy	bjy	-	Latn	Bayali
bjz	bjz	-	Latn	Baruga
bka	bka	-	Latn	Kyak
bkc	bkc	-	Latn	Baka
bkd	bkd	-	Latn	Binukid	Talaandig
bkf	bkf	-	Latn	Beeke
bkg	bkg	-	Latn	Buraka
bkh	bkh	-	Latn	Bakoko
bki	bki	-	Latn	Baki
bkj	bkj	-	Latn	Pande
bkk	bkk	-	Tibt	Brokskat
bkl	bkl	-	Latn	Berik
bkm	bkm	-	Latn	Kom
bkn	bkn	-	Latn	Bukitan
bko	bko	-	Latn	Kwa'
bkp	bkp	-	Latn	Boko
bkq	bkq	-	Latn	Bakairí
bkr	bkr	-	Latn	Bakumpai
bks	bks	-	Latn	Northern Sorsoganon	Sorsoganon, Northern
bkt	bkt	-	Latn	Boloki
bku	bku	-	Latn	Buhid
bkv	bkv	-	Latn	Bekwarra
bkw	bkw	-	Latn	Bekwel
bkx	bkx	-	Latn	Baikeno
bky	bky	-	Latn	Bokyi
bkz	bkz	-	Latn	Bungku
blb	blb	-	Latn	Bilua
blc	blc	-	Latn	Bella Coola
bld	bld	-	Latn	Bolango
ble	ble	-	Latn	Balanta-Kentohe
blf	blf	-	Latn	Buol
blh	blh	-	Latn	Kuwaa
bli	bli	-	Latn	Bolia
blj	blj	-	Latn	Bolongan
blk	blk	-	Mymr	Pa'o Karen	Karen, Pa'o;Pa'O
bll	bll	-	Latn	Biloxi
blm	blm	-	Latn	Beli
bln	bln	-	Latn	Southern Catanduanes Bikol	Bikol, Southern Catanduanes
blo	blo	-	Latn	Anii
blp	blp	-	Latn	Blablanga
blq	blq	-	Latn	Baluan-Pam
blr	blr	-	Latn	Blang
bls	bls	-	Latn	Balaesang
blt	blt	-	Tavt	Tai Dam
blv	blv	-	Latn	Kibala	Bolo
blw	blw	-	Latn	Balangao
blx	blx	-	Latn	Mag-Indi Ayta	Ayta, Mag-Indi
bly	bly	-	Latn	Notre
blz	blz	-	Latn	Balantak
bma	bma	-	Latn	Lame
bmb	bmb	-	Latn	Bembe
bmc	bmc	-	Latn	Biem
bmd	bmd	-	Latn	Baga Manduri	Manduri, Baga
bme	bme	-	Latn	Limassa
bmf	bmf	-	Latn	Bom-Kim
bmg	bmg	-	Latn	Bamwe
bmh	bmh	-	Latn	Kein
bmi	bmi	-	Latn	Bagirmi
bmj	bmj	-	Deva	Bote-Majhi
bmk	bmk	-	Latn	Ghayavi
bml	bml	-	Latn	Bomboli
bmm	bmm	-	Latn	Northern Betsimisaraka Malagasy	Malagasy, Northern Betsimisaraka
bmn	bmn	-	Latn	Bina
bmo	bmo	-	Latn	Bambalang
bmp	bmp	-	Latn	Bulgebi
bmq	bmq	-	Latn	Bomu
bmr	bmr	-	Latn	Muinane
bms	bms	-	Latn	Bilma Kanuri	Kanuri, Bilma
bmt	bmt	-	Latn	Biao Mon
bmu	bmu	-	Latn	Somba-Siawari
bmv	bmv	-	Latn	Bum
bmw	bmw	-	Latn	Bomwali
bmx	bmx	-	Latn	Baimak
bmz	bmz	-	Latn	Baramu
bna	bna	-	Latn	Bonerate
bnb	bnb	-	Latn	Bookan
bnc	bnc	-	Latn	Bontok
bnd	bnd	-	Latn	Banda
bne	bne	-	Latn	Bintauna
bnf	bnf	-	Latn	Masiwang
bng	bng	-	Latn	Benga
bni	bni	-	Latn	Bangi
bnj	bnj	-	Latn	Eastern Tawbuid	Tawbuid, Eastern
bnk	bnk	-	Latn	Bierebo
bnl	bnl	-	Latn	Boon
bnm	bnm	-	Latn	Batanga
bnn	bnn	-	Latn	Bunun
bno	bno	-	Latn	Bantoanon
bnp	bnp	-	Latn	Bola
bnq	bnq	-	Latn	Bantik
bnr	bnr	-	Latn	Butmas-Tur
bns	bns	-	Deva	Bundeli
bnu	bnu	-	Latn	Bentong
bnv	bnv	-	Latn	Bonerif	Beneraf;Edwas
bnw	bnw	-	Latn	Bisis
bnx	bnx	-	Latn	Bangubangu
bny	bny	-	Latn	Bintulu
bnz	bnz	-	Latn	Beezen
boa	boa	-	Latn	Bora
bob	bob	-	Latn	Aweer
boe	boe	-	Latn	Mundabli-Mufu
bof	bof	-	Latn	Bolon
bog	bog	-	Latn	Bamako Sign Language
boh	boh	-	Latn	Boma
boi	boi	-	Latn	Barbareño
boj	boj	-	Latn	Anjam
bok	bok	-	Latn	Bonjo
bol	bol	-	Latn	Bole
bom	bom	-	Latn	Berom
bon	bon	-	Latn	Bine
boo	boo	-	Latn	Tiemacèwè Bozo	Bozo, Tiemacèwè
bop	bop	-	Latn	Bonkiman
boq	boq	-	Latn	Bogaya
bor	bor	-	Latn	Borôro
bot	bot	-	Latn	Bongo
bou	bou	-	Latn	Bondei
bov	bov	-	Latn	Tuwuli
bow	bow	-	Latn	Rema
box	box	-	Latn	Buamu
boy	boy	-	Latn	Bodo
boz	boz	-	Latn	Tiéyaxo Bozo	Bozo, Tiéyaxo
bpa	bpa	-	Latn	Daakaka
bpc	bpc	-	Latn	Mbuk
bpd	bpd	-	Latn	Banda-Banda
bpe	bpe	-	Latn	Bauni
bpg	bpg	-	Latn	Bonggo
bph	bph	-	Cyrl	Botlikh
bpi	bpi	-	Latn	Bagupi
bpj	bpj	-	Latn	Binji
bpk	bpk	-	Latn	Orowe	'Ôrôê
bpl	bpl	-	Latn	Broome Pearling Lugger Pidgin
bpm	bpm	-	Latn	Biyom
bpn	bpn	-	Latn	Dzao Min
bpo	bpo	-	Latn	Anasi
bpp	bpp	-	Latn	Kaure
bpq	bpq	-	Latn	Banda Malay	Malay, Banda
bpr	bpr	-	Latn	Koronadal Blaan	Blaan, Koronadal
bps	bps	-	Latn	Sarangani Blaan	Blaan, Sarangani
bpt	bpt	-	Latn	Barrow Point
bpu	bpu	-	Latn	Bongu
bpv	bpv	-	Latn	Bian Marind	Marind, Bian
bpw	bpw	-	Latn	Bo
bpx	bpx	-	Deva	Palya Bareli	Bareli, Palya
bpy	bpy	-	Beng	Bishnupriya
bpz	bpz	-	Latn	Bilba
bqa	bqa	-	Latn	Tchumbuli
bqb	bqb	-	Latn	Bagusa
bqc	bqc	-	Latn	Boko	Boo
bqd	bqd	-	Latn	Bung
bqf	bqf	-	Latn	Baga Kaloum
bqg	bqg	-	Latn	Bago-Kusuntu
bqh	bqh	-	Latn	Baima
bqi	bqi	-	Arab	Bakhtiari
bqj	bqj	-	Latn	Bandial
bqk	bqk	-	Latn	Banda-Mbrès
bql	bql	-	Latn	Karian	Bilakura
bqm	bqm	-	Latn	Wumboko
bqn	bqn	-	Latn	Bulgarian Sign Language
bqo	bqo	-	Latn	Balo
bqp	bqp	-	Latn	Busa
bqq	bqq	-	Latn	Biritai
bqr	bqr	-	Latn	Burusu
bqs	bqs	-	Latn	Bosngun
bqt	bqt	-	Latn	Bamukumbit
bqu	bqu	-	Latn	Boguru
bqv	bqv	-	Latn	Koro Wachi	Begbere-Ejar
bqw	bqw	-	Latn	Buru
bqx	bqx	-	Latn	Baangi
bqy	bqy	-	Latn	Bengkala Sign Language
bqz	bqz	-	Latn	Bakaka
brb	brb	-	Khmr	Brao	Lave
brc	brc	-	Latn	Berbice Creole Dutch	Creole Dutch, Berbice
brd	brd	-	Deva	Baraamu
brf	brf	-	Latn	Bira
brg	brg	-	Latn	Baure
brh	brh	-	Arab	Brahui
bri	bri	-	Latn	Mokpwe
brj	brj	-	Latn	Bieria
brk	brk	-	Arab	Birked
brl	brl	-	Latn	Birwa
brm	brm	-	Latn	Barambu
brn	brn	-	Latn	Boruca
bro	bro	-	Tibt	Brokkat
brp	brp	-	Latn	Barapasi
brq	brq	-	Latn	Breri
brr	brr	-	Latn	Birao
brs	brs	-	Latn	Baras
brt	brt	-	Latn	Bitare
bru	bru	-	Latn	Eastern Bru	Bru, Eastern
brv	brv	-	Laoo	Western Bru	Bru, Western
brw	brw	-	Knda	Bellari
brx	brx	-	Deva	Bodo
bry	bry	-	Latn	Burui
brz	brz	-	Latn	Bilbil
bsa	bsa	-	Latn	Abinomn
bsb	bsb	-	Latn	Brunei Bisaya	Bisaya, Brunei
bsc	bsc	-	Latn	Bassari	Oniyan
bse	bse	-	Latn	Wushi
bsf	bsf	-	Latn	Bauchi
bsg	bsg	-	Latn	Bashkardi
bsh	bsh	-	Arab	Kati
bsi	bsi	-	Latn	Bassossi
bsj	bsj	-	Latn	Bangwinji
bsk	bsk	-	Arab	Burushaski
bsl	bsl	-	Latn	Basa-Gumna
bsm	bsm	-	Latn	Busami
bsn	bsn	-	Latn	Barasana-Eduria
bso	bso	-	Latn	Buso
bsp	bsp	-	Latn	Baga Sitemu
bsq	bsq	-	Bass	Bassa
bsr	bsr	-	Latn	Bassa-Kontagora
bss	bss	-	Latn	Akoose
bst	bst	-	Ethi	Basketo
bsu	bsu	-	Latn	Bahonsuai
bsv	bsv	-	Latn	Baga Sobané
bsw	bsw	-	Latn	Baiso
bsx	bsx	-	Latn	Yangkam
bsy	bsy	-	Latn	Sabah Bisaya	Bisaya, Sabah
bta	bta	-	Latn	Bata
btc	btc	-	Latn	Bati
btd	btd	-	Batk	Batak Dairi
bte	bte	-	Latn	Gamo-Ningi
btf	btf	-	Latn	Birgit
btg	btg	-	Latn	Gagnoa Bété	Bété, Gagnoa
bth	bth	-	Latn	Biatah Bidayuh	Bidayuh, Biatah
bti	bti	-	Latn	Burate
btj	btj	-	Latn	Bacanese Malay	Malay, Bacanese
btm	btm	-	Batk	Batak Mandailing
btn	btn	-	Latn	Ratagnon
bto	bto	-	Latn	Rinconada Bikol	Bikol, Rinconada
btp	btp	-	Latn	Budibud
btq	btq	-	Latn	Batek
btr	btr	-	Latn	Baetora
bts	bts	-	Latn	Batak Simalungun
btt	btt	-	Latn	Bete-Bendi
btu	btu	-	Latn	Batu
btv	btv	-	Deva	Bateri
btw	btw	-	Latn	Butuanon
btx	btx	-	Latn	Batak Karo
bty	bty	-	Latn	Bobot
btz	btz	-	Latn	Batak Alas-Kluet
bub	bub	-	Latn	Bua
buc	buc	-	Latn	Bushi
bud	bud	-	Latn	Ntcham
bue	bue	-	Latn	Beothuk
buf	buf	-	Latn	Bushoong
buh	buh	-	Latn	Younuo Bunu	Bunu, Younuo
bui	bui	-	Latn	Bongili
buj	buj	-	Latn	Basa-Gurmana
buk	buk	-	Latn	Bugawac
bum	bum	-	Latn	Bulu
bun	bun	-	Latn	Sherbro
buo	buo	-	Latn	Terei
bup	bup	-	Latn	Busoa
buq	buq	-	Latn	Brem
bus	bus	-	Latn	Bokobaru
but	but	-	Latn	Bungain
buu	buu	-	Latn	Budu
buv	buv	-	Latn	Bun
buw	buw	-	Latn	Bubi
bux	bux	-	Latn	Boghom
buy	buy	-	Latn	Bullom So
buz	buz	-	Latn	Bukwen
bva	bva	-	Latn	Barein
bvb	bvb	-	Latn	Bube
bvc	bvc	-	Latn	Baelelea
bvd	bvd	-	Latn	Baeggu
bve	bve	-	Latn	Berau Malay	Malay, Berau
bvf	bvf	-	Latn	Boor
bvg	bvg	-	Latn	Bonkeng
bvh	bvh	-	Latn	Bure
bvi	bvi	-	Latn	Belanda Viri
bvj	bvj	-	Latn	Baan
bvk	bvk	-	Latn	Bukat
bvl	bvl	-	Latn	Bolivian Sign Language
bvm	bvm	-	Latn	Bamunka
bvn	bvn	-	Latn	Buna
bvo	bvo	-	Latn	Bolgo
bvp	bvp	-	Latn	Bumang
bvq	bvq	-	Latn	Birri
bvr	bvr	-	Latn	Burarra
bvt	bvt	-	Latn	Bati
bvu	bvu	-	Latn	Bukit Malay	Malay, Bukit
bvv	bvv	-	Latn	Baniva
bvw	bvw	-	Latn	Boga
bvx	bvx	-	Latn	Dibole
bvy	bvy	-	Latn	Baybayanon
bvz	bvz	-	Latn	Bauzi
bwa	bwa	-	Latn	Bwatoo
bwb	bwb	-	Latn	Namosi-Naitasiri-Serua
bwc	bwc	-	Latn	Bwile
bwd	bwd	-	Latn	Bwaidoka
bwe	bwe	-	Mymr	Bwe Karen	Karen, Bwe
bwf	bwf	-	Latn	Boselewa
bwg	bwg	-	Latn	Barwe
bwh	bwh	-	Latn	Bishuo
bwi	bwi	-	Latn	Baniwa
bwj	bwj	-	Latn	Láá Láá Bwamu	Bwamu, Láá Láá
bwk	bwk	-	Latn	Bauwaki
bwl	bwl	-	Latn	Bwela
bwm	bwm	-	Latn	Biwat
bwn	bwn	-	Latn	Wunai Bunu	Bunu, Wunai
bwo	bwo	-	Latn	Boro	Borna;Borna (Ethiopia)
bwp	bwp	-	Latn	Mandobo Bawah
bwq	bwq	-	Latn	Southern Bobo Madaré	Bobo Madaré, Southern
bwr	bwr	-	Latn	Bura-Pabir
bws	bws	-	Latn	Bomboma
bwt	bwt	-	Latn	Bafaw-Balong
bwu	bwu	-	Latn	Buli
bww	bww	-	Latn	Bwa
bwx	bwx	-	Latn	Bu-Nao Bunu	Bunu, Bu-Nao
bwy	bwy	-	Latn	Cwi Bwamu	Bwamu, Cwi
bwz	bwz	-	Latn	Bwisi
bxa	bxa	-	Latn	Tairaha
bxb	bxb	-	Latn	Belanda Bor	Bor, Belanda
bxc	bxc	-	Latn	Molengue
bxd	bxd	-	Latn	Pela
bxe	bxe	-	Latn	Birale
bxf	bxf	-	Latn	Bilur	Minigir
bxg	bxg	-	Latn	Bangala
bxh	bxh	-	Latn	Buhutu
bxi	bxi	-	Latn	Pirlatapa
bxj	bxj	-	Latn	Bayungu
bxk	bxk	-	Latn	Bukusu	Lubukusu
bxl	bxl	-	Latn	Jalkunan
bxm	bxm	-	Cyrl	Mongolia Buriat	Buriat, Mongolia
bxn	bxn	-	Latn	Burduna
bxo	bxo	-	Latn	Barikanchi
bxp	bxp	-	Latn	Bebil
bxq	bxq	-	Latn	Beele
bxr	bxr	-	Latn	Russia Buriat	Buriat, Russia
bxs	bxs	-	Latn	Busam
bxu	bxu	-	Mong	China Buriat	Buriat, China
bxv	bxv	-	Latn	Berakou
bxw	bxw	-	Latn	Bankagooma
bxz	bxz	-	Latn	Binahari
bya	bya	-	Latn	Batak
byb	byb	-	Latn	Bikya
byc	byc	-	Latn	Ubaghara
byd	byd	-	Latn	Benyadu'
bye	bye	-	Latn	Pouye
byf	byf	-	Latn	Bete
byg	byg	-	Latn	Baygo
byh	byh	-	Deva	Bhujel
byi	byi	-	Latn	Buyu
byj	byj	-	Latn	Bina
byk	byk	-	Latn	Biao
byl	byl	-	Latn	Bayono
bym	bym	-	Latn	Bidjara
byo	byo	-	Latn	Biyo
byp	byp	-	Latn	Bumaji
byq	byq	-	Latn	Basay
byr	byr	-	Latn	Baruya	Yipma
bys	bys	-	Latn	Burak
byt	byt	-	Latn	Berti
byv	byv	-	Latn	Medumba
byw	byw	-	Deva	Belhariya
byx	byx	-	Latn	Qaqet
byz	byz	-	Latn	Banaro
bza	bza	-	Latn	Bandi
bzb	bzb	-	Latn	Andio
bzc	bzc	-	Latn	Southern Betsimisaraka Malagasy	Malagasy, Southern Betsimisaraka
bzd	bzd	-	Latn	Bribri
bze	bze	-	Latn	Jenaama Bozo	Bozo, Jenaama
bzf	bzf	-	Latn	Boikin
bzg	bzg	-	Latn	Babuza
bzh	bzh	-	Latn	Mapos Buang	Buang, Mapos
bzi	bzi	-	Thai	Bisu
bzj	bzj	-	Latn	Belize Kriol English	Kriol English, Belize
bzk	bzk	-	Latn	Nicaragua Creole English	Creole English, Nicaragua
bzl	bzl	-	Latn	Boano
bzm	bzm	-	Latn	Bolondo
bzn	bzn	-	Latn	Boano
bzo	bzo	-	Latn	Bozaba
bzp	bzp	-	Latn	Kemberano
bzq	bzq	-	Latn	Buli
bzr	bzr	-	Latn	Biri
bzs	bzs	-	Latn	Brazilian Sign Language
bzt	bzt	-	Latn	Brithenig
bzu	bzu	-	Latn	Burmeso
bzv	bzv	-	Latn	Naami
bzw	bzw	-	Latn	Basa
bzx	bzx	-	Latn	Kɛlɛngaxo Bozo	Bozo, Kɛlɛngaxo
bzy	bzy	-	Latn	Obanliku
bzz	bzz	-	Latn	Evant
caa	caa	-	Latn	Chortí
cab	cab	-	Latn	Garifuna
cac	cac	-	Latn	Chuj
cae	cae	-	Latn	Lehar	Laalaa
caf	caf	-	Latn	Southern Carrier	Carrier, Southern
cag	cag	-	Latn	Nivaclé
cah	cah	-	Latn	Cahuarano
caj	caj	-	Latn	Chané
cak	cak	-	Latn	Kaqchikel	Cakchiquel
cal	cal	-	Latn	Carolinian
cam	cam	-	Latn	Cemuhî
can	can	-	Latn	Chambri
cao	cao	-	Latn	Chácobo
cap	cap	-	Latn	Chipaya
caq	caq	-	Latn	Car Nicobarese	Nicobarese, Car
cas	cas	-	Latn	Tsimané
cav	cav	-	Latn	Cavineña
caw	caw	-	Latn	Callawalla
cax	cax	-	Latn	Chiquitano
cay	cay	-	Latn	Cayuga
caz	caz	-	Latn	Canichana
cbb	cbb	-	Latn	Cabiyarí
cbc	cbc	-	Latn	Carapana
cbd	cbd	-	Latn	Carijona
cbg	cbg	-	Latn	Chimila
cbi	cbi	-	Latn	Chachi
cbj	cbj	-	Latn	Ede Cabe
cbk	cbk	-	Latn	Chavacano
cbl	cbl	-	Latn	Bualkhaw Chin	Chin, Bualkhaw
cbn	cbn	-	Thai	Nyahkur
cbo	cbo	-	Latn	Izora
cbq	cbq	-	Latn	Tsucuba	Cuba
cbr	cbr	-	Latn	Cashibo-Cacataibo
cbs	cbs	-	Latn	Cashinahua
cbt	cbt	-	Latn	Chayahuita
cbu	cbu	-	Latn	Candoshi-Shapra
cbv	cbv	-	Latn	Cacua
cbw	cbw	-	Latn	Kinabalian
cby	cby	-	Latn	Carabayo
ccc	ccc	-	Latn	Chamicuro
ccd	ccd	-	Latn	Cafundo Creole	Creole, Cafundo
cce	cce	-	Latn	Chopi
ccg	ccg	-	Latn	Samba Daka	Daka, Samba
cch	cch	-	Latn	Atsam
ccj	ccj	-	Latn	Kasanga
ccl	ccl	-	Latn	Cutchi-Swahili
ccm	ccm	-	Latn	Malaccan Creole Malay	Creole Malay, Malaccan
cco	cco	-	Latn	Comaltepec Chinantec	Chinantec, Comaltepec
ccp	ccp	-	Cakm	Chakma
ccr	ccr	-	Latn	Cacaopera
cda	cda	-	Latn	Choni
cde	cde	-	Telu	Chenchu
cdf	cdf	-	Latn	Chiru
cdh	cdh	-	Deva	Chambeali
cdi	cdi	-	Gujr	Chodri
cdj	cdj	-	Deva	Churahi
cdm	cdm	-	Deva	Chepang
cdn	cdn	-	Latn	Chaudangsi
cdo	cdo	-	Hans	Min Dong Chinese	Chinese, Min Dong
cdr	cdr	-	Latn	Cinda-Regi-Tiyal
cds	cds	-	Latn	Chadian Sign Language
cdy	cdy	-	Latn	Chadong
cdz	cdz	-	Beng	Koda
cea	cea	-	Latn	Lower Chehalis	Chehalis, Lower
ceg	ceg	-	Latn	Chamacoco
cek	cek	-	Latn	Eastern Khumi Chin	Chin, Eastern Khumi
cen	cen	-	Latn	Cen
cet	cet	-	Latn	Centúúm
cey	cey	-	Latn	Laoktu Chin	Chin, Laoktu
cfa	cfa	-	Latn	Dijim-Bwilim
cfd	cfd	-	Latn	Cara
cfg	cfg	-	Latn	Como Karim
cfm	cfm	-	Latn	Falam Chin	Chin, Falam
cga	cga	-	Latn	Changriwa
cgc	cgc	-	Latn	Kagayanen
cgg	cgg	-	Latn	Chiga
cgk	cgk	-	Tibt	Chocangacakha
chc	chc	-	Latn	Catawba
chd	chd	-	Latn	Highland Oaxaca Chontal	Chontal, Highland Oaxaca
chf	chf	-	Latn	Tabasco Chontal	Chontal, Tabasco
chh	chh	-	Latn	Chinook
chj	chj	-	Latn	Ojitlán Chinantec	Chinantec, Ojitlán
chl	chl	-	Latn	Cahuilla
chq	chq	-	Latn	Quiotepec Chinantec	Chinantec, Quiotepec
cht	cht	-	Latn	Cholón
chw	chw	-	Latn	Chuwabu
chx	chx	-	Deva	Chantyal
chz	chz	-	Latn	Ozumacín Chinantec	Chinantec, Ozumacín
cia	cia	-	Latn	Cia-Cia
cib	cib	-	Latn	Ci Gbe	Gbe, Ci
cic	cic	-	Latn	Chickasaw
cid	cid	-	Latn	Chimariko
cie	cie	-	Latn	Cineni
cih	cih	-	Deva	Chinali
cik	cik	-	Latn	Chitkuli Kinnauri	Kinnauri, Chitkuli
cim	cim	-	Latn	Cimbrian
cin	cin	-	Latn	Cinta Larga
cip	cip	-	Latn	Chiapanec
cir	cir	-	Latn	Tiri	Haméa;Méa
ciw	ciw	-	Latn	Chippewa
ciy	ciy	-	Latn	Chaima
cja	cja	-	Arab	Western Cham	Cham, Western
cje	cje	-	Latn	Chru
cjh	cjh	-	Latn	Upper Chehalis	Chehalis, Upper
cji	cji	-	Cyrl	Chamalal
cjk	cjk	-	Latn	Chokwe
cjm	cjm	-	Cham	Eastern Cham	Cham, Eastern
cjn	cjn	-	Latn	Chenapian
cjo	cjo	-	Latn	Ashéninka Pajonal
cjp	cjp	-	Latn	Cabécar
cjs	cjs	-	Latn	Shor
cjv	cjv	-	Latn	Chuave
cjy	cjy	-	Hans	Jinyu Chinese	Chinese, Jinyu
ckb	ckb	-	Arab	Central Kurdish	Kurdish, Central
ckh	ckh	-	Latn	Chak
ckl	ckl	-	Latn	Cibak
ckm	ckm	-	Latn	Chakavian
ckn	ckn	-	Latn	Kaang Chin	Chin, Kaang
cko	cko	-	Latn	Anufo
ckq	ckq	-	Latn	Kajakse
ckr	ckr	-	Latn	Kairak
cks	cks	-	Latn	Tayo
ckt	ckt	-	Cyrl	Chukot
cku	cku	-	Latn	Koasati
ckv	ckv	-	Latn	Kavalan
ckx	ckx	-	Latn	Caka
cky	cky	-	Latn	Cakfem-Mushere
ckz	ckz	-	Latn	Cakchiquel-Quiché Mixed Language
cla	cla	-	Latn	Ron
clc	clc	-	Latn	Chilcotin	Tsilhqot'in;Tsilhqot’in
cld	cld	-	Latn	Chaldean Neo-Aramaic	Neo-Aramaic, Chaldean
cle	cle	-	Latn	Lealao Chinantec	Chinantec, Lealao
clh	clh	-	Arab	Chilisso
cli	cli	-	Latn	Chakali
clj	clj	-	Latn	Laitu Chin	Chin, Laitu
clk	clk	-	Latn	Idu-Mishmi
cll	cll	-	Latn	Chala
clm	clm	-	Latn	Klallam	Clallam
clo	clo	-	Latn	Lowland Oaxaca Chontal	Chontal, Lowland Oaxaca
cls	cls	-	Latn	Classical Sanskrit
clt	clt	-	Latn	Lautu Chin	Chin, Lautu
clu	clu	-	Latn	Caluyanun
clw	clw	-	Cyrl	Chulym
cly	cly	-	Latn	Eastern Highland Chatino	Chatino, Eastern Highland
cma	cma	-	Latn	Maa
cme	cme	-	Latn	Cerma
cmg	cmg	-	Soyo	Classical Mongolian	Mongolian, Classical
cmi	cmi	-	Latn	Emberá-Chamí
cml	cml	-	Latn	Campalagian
cmm	cmm	-	Latn	Michigamea
cmn	cmn	-	Hans	Mandarin Chinese	Chinese, Mandarin;Mandarin;Putonghua
cmo	cmo	-	Latn	Central Mnong	Mnong, Central
cmr	cmr	-	Latn	Mro-Khimi Chin	Chin, Mro-Khimi
cms	cms	-	Latn	Messapic
cmt	cmt	-	Latn	Camtho
cna	cna	-	Tibt	Changthang
cnb	cnb	-	Latn	Chinbon Chin	Chin, Chinbon
cnc	cnc	-	Latn	Côông
cng	cng	-	Latn	Northern Qiang	Qiang, Northern
cnh	cnh	-	Latn	Hakha Chin	Chin, Haka;Chin, Hakha;Haka Chin
cni	cni	-	Latn	Asháninka
cnk	cnk	-	Latn	Khumi Chin	Chin, Khumi
cnl	cnl	-	Latn	Lalana Chinantec	Chinantec, Lalana
cno	cno	-	Latn	Con
cnp	cnp	-	Hans	Northern Ping Chinese	Chinese, Northern Ping;Northern Pinghua;Pinghua, Northern
cnq	cnq	-	Latn	Chung
cns	cns	-	Latn	Central Asmat	Asmat, Central
cnt	cnt	-	Latn	Tepetotutla Chinantec	Chinantec, Tepetotutla
cnu	cnu	-	Latn	Chenoua
cnw	cnw	-	Latn	Ngawn Chin	Chin, Ngawn
cnx	cnx	-	Latn	Middle Cornish	Cornish, Middle
coa	coa	-	Latn	Cocos Islands Malay	Malay, Cocos Islands
cob	cob	-	Latn	Chicomuceltec
coc	coc	-	Latn	Cocopa
cod	cod	-	Latn	Cocama-Cocamilla
coe	coe	-	Latn	Koreguaje
cof	cof	-	Latn	Colorado
cog	cog	-	Thai	Chong
coh	coh	-	Latn	Chonyi-Dzihana-Kauma	Chichonyi-Chidzihana-Chikauma
coj	coj	-	Latn	Cochimi
cok	cok	-	Latn	Santa Teresa Cora	Cora, Santa Teresa
col	col	-	Latn	Columbia-Wenatchi
com	com	-	Latn	Comanche
con	con	-	Latn	Cofán
coo	coo	-	Latn	Comox
coq	coq	-	Latn	Coquille
cot	cot	-	Latn	Caquinte
cou	cou	-	Latn	Wamey
cov	cov	-	Latn	Cao Miao
cow	cow	-	Latn	Cowlitz
cox	cox	-	Latn	Nanti
coz	coz	-	Latn	Chochotec
cpa	cpa	-	Latn	Palantla Chinantec	Chinantec, Palantla
cpb	cpb	-	Latn	Ucayali-Yurúa Ashéninka	Ashéninka, Ucayali-Yurúa
cpc	cpc	-	Latn	Ajyíninka Apurucayali
cpg	cpg	-	Grek	Cappadocian Greek	Greek, Cappadocian
cpi	cpi	-	Latn	Chinese Pidgin English	Pidgin English, Chinese
cpn	cpn	-	Latn	Cherepon
cpo	cpo	-	Latn	Kpeego
cps	cps	-	Latn	Capiznon
cpu	cpu	-	Latn	Pichis Ashéninka	Ashéninka, Pichis
cpx	cpx	-	Latn	Pu-Xian Chinese	Chinese, Pu-Xian
cpy	cpy	-	Latn	South Ucayali Ashéninka	Ashéninka, South Ucayali
cqd	cqd	-	Latn	Chuanqiandian Cluster Miao	Miao, Chuanqiandian Cluster
cra	cra	-	Latn	Chara
crb	crb	-	Latn	Island Carib	Carib, Island
crc	crc	-	Latn	Lonwolwol
crd	crd	-	Latn	Coeur d'Alene
crf	crf	-	Latn	Caramanta
crg	crg	-	Latn	Michif
cri	cri	-	Latn	Sãotomense
crj	crj	-	Cans	Southern East Cree	Cree, Southern East
crk	crk	-	Cans	Plains Cree	Cree, Plains
crl	crl	-	Cans	Northern East Cree	Cree, Northern East
crm	crm	-	Cans	Moose Cree	Cree, Moose
crn	crn	-	Latn	El Nayar Cora	Cora, El Nayar
cro	cro	-	Latn	Crow
crq	crq	-	Latn	Iyo'wujwa Chorote	Chorote, Iyo'wujwa
crr	crr	-	Latn	Carolina Algonquian	Algonquian, Carolina
crs	crs	-	Latn	Seselwa Creole French	Creole French, Seselwa
crt	crt	-	Latn	Iyojwa'ja Chorote	Chorote, Iyojwa'ja
crv	crv	-	Latn	Chaura
crw	crw	-	Latn	Chrau
crx	crx	-	Latn	Carrier
cry	cry	-	Latn	Cori
crz	crz	-	Latn	Cruzeño
csa	csa	-	Latn	Chiltepec Chinantec	Chinantec, Chiltepec
csc	csc	-	Latn	Catalan Sign Language	Lengua de señas catalana;Llengua de Signes Catalana
csd	csd	-	Latn	Chiangmai Sign Language
cse	cse	-	Latn	Czech Sign Language
csf	csf	-	Latn	Cuba Sign Language
csg	csg	-	Latn	Chilean Sign Language
csh	csh	-	Mymr	Asho Chin	Chin, Asho
csi	csi	-	Latn	Coast Miwok	Miwok, Coast
csj	csj	-	Latn	Songlai Chin	Chin, Songlai
csk	csk	-	Latn	Jola-Kasa
csl	csl	-	Latn	Chinese Sign Language
csm	csm	-	Latn	Central Sierra Miwok	Miwok, Central Sierra
csn	csn	-	Latn	Colombian Sign Language
cso	cso	-	Latn	Sochiapam Chinantec	Chinantec, Sochiapam;Chinantec, Sochiapan;Sochiapan Chinantec
csp	csp	-	Hans	Southern Ping Chinese	Chinese, Southern Ping;Pinghua, Southern;Southern Pinghua
csq	csq	-	Latn	Croatia Sign Language
csr	csr	-	Latn	Costa Rican Sign Language
css	css	-	Latn	Southern Ohlone	Ohlone, Southern
cst	cst	-	Latn	Northern Ohlone	Ohlone, Northern
csv	csv	-	Latn	Sumtu Chin	Chin, Sumtu
csw	csw	-	Cans	Swampy Cree	Cree, Swampy
csx	csx	-	Latn	Cambodian Sign Language
csy	csy	-	Latn	Siyin Chin	Chin, Siyin
csz	csz	-	Latn	Coos
cta	cta	-	Latn	Tataltepec Chatino	Chatino, Tataltepec
ctc	ctc	-	Latn	Chetco
ctd	ctd	-	Pauc	Tedim Chin	Chin, Tedim
cte	cte	-	Latn	Tepinapa Chinantec	Chinantec, Tepinapa
ctg	ctg	-	Beng	Chittagonian
cth	cth	-	Latn	Thaiphum Chin	Chin, Thaiphum
ctl	ctl	-	Latn	Tlacoatzintepec Chinantec	Chinantec, Tlacoatzintepec
ctm	ctm	-	Latn	Chitimacha
ctn	ctn	-	Deva	Chhintange
cto	cto	-	Latn	Emberá-Catío
ctp	ctp	-	Latn	Western Highland Chatino	Chatino, Western Highland
cts	cts	-	Latn	Northern Catanduanes Bikol	Bikol, Northern Catanduanes
ctt	ctt	-	Taml	Wayanad Chetti	Chetti, Wayanad
ctu	ctu	-	Latn	Chol
cty	cty	-	Taml	Moundadan Chetty
ctz	ctz	-	Latn	Zacatepec Chatino	Chatino, Zacatepec
cua	cua	-	Latn	Cua
cub	cub	-	Latn	Cubeo
cuc	cuc	-	Latn	Usila Chinantec	Chinantec, Usila
cuh	cuh	-	Latn	Chuka	Gichuka
cui	cui	-	Latn	Cuiba
cuj	cuj	-	Latn	Mashco Piro
cuk	cuk	-	Latn	San Blas Kuna	Kuna, San Blas
cul	cul	-	Latn	Culina	Kulina
cuo	cuo	-	Latn	Cumanagoto
cup	cup	-	Latn	Cupeño
cuq	cuq	-	Latn	Cun
cur	cur	-	Latn	Chhulung
cut	cut	-	Latn	Teutila Cuicatec	Cuicatec, Teutila
cuu	cuu	-	Lana	Tai Ya
cuv	cuv	-	Latn	Cuvok
cuw	cuw	-	Latn	Chukwa
cux	cux	-	Latn	Tepeuxila Cuicatec	Cuicatec, Tepeuxila
cuy	cuy	-	Latn	Cuitlatec
cvg	cvg	-	Latn	Chug
cvn	cvn	-	Latn	Valle Nacional Chinantec	Chinantec, Valle Nacional
cwa	cwa	-	Latn	Kabwa
cwb	cwb	-	Latn	Maindo
cwd	cwd	-	Latn	Woods Cree	Cree, Woods
cwe	cwe	-	Latn	Kwere
cwg	cwg	-	Latn	Chewong	Cheq Wong
cwt	cwt	-	Latn	Kuwaataay
cxh	cxh	-	Latn	Cha'ari
cya	cya	-	Latn	Nopala Chatino	Chatino, Nopala
cyb	cyb	-	Latn	Cayubaba
cyo	cyo	-	Latn	Cuyonon
czh	czh	-	Hans	Huizhou Chinese	Chinese, Huizhou
czk	czk	-	Hebr	Knaanic
czn	czn	-	Latn	Zenzontepec Chatino	Chatino, Zenzontepec
czo	czo	-	Latn	Min Zhong Chinese	Chinese, Min Zhong
czt	czt	-	Latn	Zotung Chin	Chin, Zotung
daa	daa	-	Latn	Dangaléat
dac	dac	-	Latn	Dambi
dad	dad	-	Latn	Marik
dae	dae	-	Latn	Duupa
dag	dag	-	Latn	Dagbani
dah	dah	-	Latn	Gwahatike
dai	dai	-	Latn	Day
daj	daj	-	Latn	Dar Fur Daju	Daju, Dar Fur
dal	dal	-	Latn	Dahalo
dam	dam	-	Latn	Damakawa
dao	dao	-	Latn	Daai Chin	Chin, Daai
daq	daq	-	Deva	Dandami Maria	Maria, Dandami
das	das	-	Latn	Daho-Doo
dau	dau	-	Latn	Dar Sila Daju	Daju, Dar Sila
dav	dav	-	Latn	Taita	Dawida
daw	daw	-	Latn	Davawenyo
dax	dax	-	Latn	Dayi
daz	daz	-	Latn	Moi-Wadea	Dao
dba	dba	-	Latn	Bangime
dbb	dbb	-	Latn	Deno
dbd	dbd	-	Latn	Dadiya
dbe	dbe	-	Latn	Dabe
dbf	dbf	-	Latn	Edopi
dbg	dbg	-	Latn	Dogul Dom Dogon	Dogon, Dogul Dom
dbi	dbi	-	Latn	Doka
dbj	dbj	-	Latn	Ida'an
dbl	dbl	-	Latn	Dyirbal
dbm	dbm	-	Latn	Duguri
dbn	dbn	-	Latn	Duriankere
dbo	dbo	-	Latn	Dulbu
dbp	dbp	-	Latn	Duwai
dbq	dbq	-	Latn	Daba
dbr	dbr	-	Latn	Dabarre
dbt	dbt	-	Latn	Ben Tey Dogon	Dogon, Ben Tey
dbu	dbu	-	Latn	Bondum Dom Dogon	Dogon, Bondum Dom
dbv	dbv	-	Latn	Dungu
dbw	dbw	-	Latn	Bankan Tey Dogon	Dogon, Bankan Tey
dby	dby	-	Latn	Dibiyaso
dcc	dcc	-	Arab	Deccan
dcr	dcr	-	Latn	Negerhollands
dda	dda	-	Latn	Dadi Dadi
ddd	ddd	-	Latn	Dongotono
dde	dde	-	Latn	Doondo
ddg	ddg	-	Latn	Fataluku
ddi	ddi	-	Latn	West Goodenough	Goodenough, West
ddj	ddj	-	Latn	Jaru
ddn	ddn	-	Latn	Dendi
ddo	ddo	-	Cyrl	Dido
ddr	ddr	-	Latn	Dhudhuroa
dds	dds	-	Latn	Donno So Dogon	Dogon, Donno So
ddw	ddw	-	Latn	Dawera-Daweloor
dec	dec	-	Latn	Dagik
ded	ded	-	Latn	Dedua
dee	dee	-	Latn	Dewoin
def	def	-	Arab	Dezfuli
deg	deg	-	Latn	Degema
deh	deh	-	Arab	Dehwari
dei	dei	-	Latn	Demisa
dem	dem	-	Latn	Dem
dep	dep	-	Latn	Pidgin Delaware	Delaware, Pidgin
deq	deq	-	Latn	Dendi
der	der	-	Beng	Deori
des	des	-	Latn	Desano
dev	dev	-	Latn	Domung
dez	dez	-	Latn	Dengese
dga	dga	-	Latn	Southern Dagaare	Dagaare, Southern
dgb	dgb	-	Latn	Bunoge Dogon	Dogon, Bunoge
dgc	dgc	-	Latn	Casiguran Dumagat Agta	Agta, Casiguran Dumagat
dgd	dgd	-	Latn	Dagaari Dioula
dge	dge	-	Latn	Degenan
dgg	dgg	-	Latn	Doga
dgh	dgh	-	Latn	Dghwede
dgi	dgi	-	Latn	Northern Dagara	Dagara, Northern
dgk	dgk	-	Latn	Dagba
dgl	dgl	-	Arab	Andaandi	Dongolawi
dgn	dgn	-	Latn	Dagoman
dgo	dgo	-	Latn	Dogri
dgs	dgs	-	Latn	Dogoso
dgt	dgt	-	Latn	Ndra'ngith
dgw	dgw	-	Latn	Daungwurrung
dgx	dgx	-	Latn	Doghoro
dgz	dgz	-	Latn	Daga
dhd	dhd	-	Latn	Dhundari
dhg	dhg	-	Latn	Dhangu-Djangu	Dhangu;Djangu
dhi	dhi	-	Deva	Dhimal
dhl	dhl	-	Latn	Dhalandji
dhm	dhm	-	Latn	Zemba
dhn	dhn	-	Gujr	Dhanki
dho	dho	-	Deva	Dhodia
dhr	dhr	-	Latn	Dhargari
dhs	dhs	-	Latn	Dhaiso
dhu	dhu	-	Latn	Dhurga
dhv	dhv	-	Latn	Dehu	Drehu
dhw	dhw	-	Deva	Dhanwar
dhx	dhx	-	Latn	Dhungaloo
dia	dia	-	Latn	Dia
dib	dib	-	Latn	South Central Dinka	Dinka, South Central
dic	dic	-	Latn	Lakota Dida	Dida, Lakota
did	did	-	Latn	Didinga
dif	dif	-	Latn	Dieri	Diyari
dig	dig	-	Latn	Digo	Chidigo
dih	dih	-	Latn	Kumiai
dii	dii	-	Latn	Dimbong
dij	dij	-	Latn	Dai
dik	dik	-	Latn	Southwestern Dinka	Dinka, Southwestern
dil	dil	-	Latn	Dilling
dim	dim	-	Latn	Dime
dio	dio	-	Latn	Dibo
dip	dip	-	Latn	Northeastern Dinka	Dinka, Northeastern
diq	diq	-	Latn	Dimli
dir	dir	-	Latn	Dirim
dis	dis	-	Latn	Dimasa
diu	diu	-	Latn	Diriku
diw	diw	-	Latn	Northwestern Dinka	Dinka, Northwestern
dix	dix	-	Latn	Dixon Reef
diy	diy	-	Latn	Diuwe
diz	diz	-	Latn	Ding
dja	dja	-	Latn	Djadjawurrung
djb	djb	-	Latn	Djinba
djc	djc	-	Latn	Dar Daju Daju	Daju, Dar Daju
djd	djd	-	Latn	Djamindjung	Ngaliwurru
dje	dje	-	Latn	Zarma
djf	djf	-	Latn	Djangun
dji	dji	-	Latn	Djinang
djj	djj	-	Latn	Djeebbana
djk	djk	-	Latn	Eastern Maroon Creole	Businenge Tongo;Nenge
djm	djm	-	Latn	Jamsay Dogon	Dogon, Jamsay
djn	djn	-	Latn	Jawoyn	Djauan
djo	djo	-	Latn	Jangkang
djr	djr	-	Latn	Djambarrpuyngu
dju	dju	-	Latn	Kapriman
djw	djw	-	Latn	Djawi
dka	dka	-	Tibt	Dakpakha
dkg	dkg	-	Latn	Kadung
dkk	dkk	-	Latn	Dakka
dkr	dkr	-	Latn	Kuijau
dks	dks	-	Latn	Southeastern Dinka	Dinka, Southeastern
dkx	dkx	-	Latn	Mazagway
dlg	dlg	-	Cyrl	Dolgan
dlk	dlk	-	Latn	Dahalik
dlm	dlm	-	Latn	Dalmatian
dln	dln	-	Latn	Darlong
dma	dma	-	Latn	Duma
dmb	dmb	-	Latn	Mombo Dogon	Dogon, Mombo
dmc	dmc	-	Latn	Gavak
dmd	dmd	-	Latn	Madhi Madhi
dme	dme	-	Latn	Dugwor
dmf	dmf	-	Medf	Medefaidrin
dmg	dmg	-	Latn	Upper Kinabatangan	Kinabatangan, Upper
dmk	dmk	-	Arab	Domaaki
dml	dml	-	Arab	Dameli
dmm	dmm	-	Latn	Dama
dmo	dmo	-	Latn	Kemedzung
dmr	dmr	-	Latn	East Damar	Damar, East
dms	dms	-	Latn	Dampelas
dmu	dmu	-	Latn	Dubu	Tebi
dmv	dmv	-	Latn	Dumpas
dmw	dmw	-	Latn	Mudburra
dmx	dmx	-	Latn	Dema
dmy	dmy	-	Latn	Demta	Sowari
dna	dna	-	Latn	Upper Grand Valley Dani	Dani, Upper Grand Valley
dnd	dnd	-	Latn	Daonda
dne	dne	-	Latn	Ndendeule
dng	dng	-	Cyrl	Dungan
dni	dni	-	Latn	Lower Grand Valley Dani	Dani, Lower Grand Valley
dnj	dnj	-	Latn	Dan
dnk	dnk	-	Latn	Dengka
dnn	dnn	-	Latn	Dzùùngoo
dno	dno	-	Latn	Ndrulo	Lendu, Northern;Northern Lendu
dnr	dnr	-	Latn	Danaru
dnt	dnt	-	Latn	Mid Grand Valley Dani	Dani, Mid Grand Valley
dnu	dnu	-	Mymr	Danau
dnv	dnv	-	Mymr	Danu
dnw	dnw	-	Latn	Western Dani	Dani, Western
dny	dny	-	Latn	Dení
doa	doa	-	Latn	Dom
dob	dob	-	Latn	Dobu
doc	doc	-	Latn	Northern Dong	Dong, Northern
doe	doe	-	Latn	Doe
dof	dof	-	Latn	Domu
doh	doh	-	Latn	Dong
dok	dok	-	Latn	Dondo
dol	dol	-	Latn	Doso
don	don	-	Latn	Toura
doo	doo	-	Latn	Dongo
dop	dop	-	Latn	Lukpa
doq	doq	-	Latn	Dominican Sign Language
dor	dor	-	Latn	Dori'o
dos	dos	-	Latn	Dogosé
dot	dot	-	Latn	Dass
dov	dov	-	Latn	Dombe
dow	dow	-	Latn	Doyayo
dox	dox	-	Ethi	Bussa
doy	doy	-	Latn	Dompo
doz	doz	-	Latn	Dorze
dpp	dpp	-	Latn	Papar
drb	drb	-	Latn	Dair
drc	drc	-	Latn	Minderico
drd	drd	-	Latn	Darmiya
dre	dre	-	Tibt	Dolpo
drg	drg	-	Latn	Rungus
dri	dri	-	Latn	C'Lela
drl	drl	-	Latn	Paakantyi
drn	drn	-	Latn	West Damar	Damar, West
dro	dro	-	Latn	Daro-Matu Melanau	Melanau, Daro-Matu
drq	drq	-	Deva	Dura
drs	drs	-	Ethi	Gedeo
drt	drt	-	Latn	Drents
dru	dru	-	Latn	Rukai
dry	dry	-	Deva	Darai
dse	dse	-	Latn	Dutch Sign Language
dsh	dsh	-	Latn	Daasanach
dsi	dsi	-	Latn	Disa
dsk	dsk	-	Latn	Dokshi
dsl	dsl	-	Latn	Danish Sign Language
dsn	dsn	-	Latn	Dusner
dso	dso	-	Orya	Desiya
dsq	dsq	-	Latn	Tadaksahak
dsz	dsz	-	Latn	Mardin Sign Language
dta	dta	-	Latn	Daur
dtb	dtb	-	Latn	Labuk-Kinabatangan Kadazan	Kadazan, Labuk-Kinabatangan
dtd	dtd	-	Latn	Ditidaht
dth	dth	-	Latn	Adithinngithigh
dti	dti	-	Latn	Ana Tinga Dogon	Dogon, Ana Tinga
dtk	dtk	-	Latn	Tene Kan Dogon	Dogon, Tene Kan
dtm	dtm	-	Latn	Tomo Kan Dogon	Dogon, Tomo Kan
dtn	dtn	-	Latn	Daatsʼíin
dto	dto	-	Latn	Tommo So Dogon	Dogon, Tommo So
dtp	dtp	-	Latn	Central Dusun	Dusun, Central;Dusun, Kadazan;Kadazan Dusun
dtr	dtr	-	Latn	Lotud
dts	dts	-	Latn	Toro So Dogon	Dogon, Toro So
dtt	dtt	-	Latn	Toro Tegu Dogon	Dogon, Toro Tegu
dtu	dtu	-	Latn	Tebul Ure Dogon	Dogon, Tebul Ure
dty	dty	-	Deva	Dotyali
dub	dub	-	Gujr	Dubli
duc	duc	-	Latn	Duna
due	due	-	Latn	Umiray Dumaget Agta	Agta, Umiray Dumaget
duf	duf	-	Latn	Dumbea	Drubea
dug	dug	-	Latn	Duruma	Chiduruma
duh	duh	-	Deva	Dungra Bhil
dui	dui	-	Latn	Dumun
duk	duk	-	Latn	Uyajitaya
dul	dul	-	Latn	Alabat Island Agta	Agta, Alabat Island
dun	dun	-	Latn	Dusun Deyah
duo	duo	-	Latn	Dupaninan Agta	Agta, Dupaninan
dup	dup	-	Latn	Duano
duq	duq	-	Latn	Dusun Malang
dur	dur	-	Latn	Dii
dus	dus	-	Deva	Dumi
duu	duu	-	Latn	Drung
duv	duv	-	Latn	Duvle
duw	duw	-	Latn	Dusun Witu
dux	dux	-	Latn	Duungooma
duy	duy	-	Latn	Dicamay Agta	Agta, Dicamay
duz	duz	-	Latn	Duli-Gey
dva	dva	-	Latn	Duau
dwa	dwa	-	Latn	Diri
dwk	dwk	-	Orya	Dawik Kui	Kui, Dawik
dwr	dwr	-	Latn	Dawro
dws	dws	-	Latn	Dutton World Speedwords
dwu	dwu	-	Latn	Dhuwal
dww	dww	-	Latn	Dawawa
dwy	dwy	-	Latn	Dhuwaya
dwz	dwz	-	Deva	Dewas Rai	Rai, Dewas
dya	dya	-	Latn	Dyan
dyb	dyb	-	Latn	Dyaberdyaber
dyd	dyd	-	Latn	Dyugun
dyg	dyg	-	Latn	Villa Viciosa Agta	Agta, Villa Viciosa
dyi	dyi	-	Latn	Djimini Senoufo	Senoufo, Djimini
dyl	dyl	-	Latn	Bhutanese Sign Language
dym	dym	-	Latn	Yanda Dom Dogon	Dogon, Yanda Dom
dyn	dyn	-	Latn	Dyangadi	Dhanggatti
dyo	dyo	-	Latn	Jola-Fonyi
dyr	dyr	-	Latn	Dyarim
dyy	dyy	-	Latn	Djabugay	Dyaabugay
dza	dza	-	Latn	Tunzu
dzd	dzd	-	Latn	Daza
dze	dze	-	Latn	Djiwarli
dzg	dzg	-	Latn	Dazaga
dzl	dzl	-	Tibt	Dzalakha
dzn	dzn	-	Latn	Dzando
eaa	eaa	-	Latn	Karenggapa
ebc	ebc	-	Latn	Beginci
ebg	ebg	-	Latn	Ebughu
ebk	ebk	-	Latn	Eastern Bontok	Bontok, Eastern
ebo	ebo	-	Latn	Teke-Ebo
ebr	ebr	-	Latn	Ebrié
ebu	ebu	-	Latn	Embu	Kiembu
ecr	ecr	-	Grek	Eteocretan
ecs	ecs	-	Latn	Ecuadorian Sign Language
ecy	ecy	-	Cprt	Eteocypriot
eee	eee	-	Latn	E
efa	efa	-	Latn	Efai
efe	efe	-	Latn	Efe
ega	ega	-	Latn	Ega
egl	egl	-	Latn	Emilian
egm	egm	-	Latn	Benamanga
ego	ego	-	Latn	Eggon
ehs	ehs	-	Latn	Miyakubo Sign Language
ehu	ehu	-	Latn	Ehueun
eip	eip	-	Latn	Eipomek
eit	eit	-	Latn	Eitiep
eiv	eiv	-	Latn	Askopan
eja	eja	-	Latn	Ejamat
eke	eke	-	Latn	Ekit
ekg	ekg	-	Latn	Ekari
eki	eki	-	Latn	Eki
ekk	ekk	-	Latn	Standard Estonian	Estonian, Standard
ekl	ekl	-	Latn	Kol
ekm	ekm	-	Latn	Elip
eko	eko	-	Latn	Koti
ekp	ekp	-	Latn	Ekpeye
ekr	ekr	-	Latn	Yace
eky	eky	-	Kali	Eastern Kayah	Kayah, Eastern
ele	ele	-	Latn	Elepi
elh	elh	-	Latn	El Hugeirat
eli	eli	-	Latn	Nding
elk	elk	-	Latn	Elkei
elm	elm	-	Latn	Eleme
elo	elo	-	Latn	El Molo
elu	elu	-	Latn	Elu
ema	ema	-	Latn	Emai-Iuleha-Ora
emb	emb	-	Latn	Embaloh
eme	eme	-	Latn	Emerillon
emg	emg	-	Deva	Eastern Meohang	Meohang, Eastern
emi	emi	-	Latn	Mussau-Emira
emk	emk	-	Latn	Eastern Maninkakan	Maninkakan, Eastern
emm	emm	-	Latn	Mamulique
emn	emn	-	Latn	Eman
emp	emp	-	Latn	Northern Emberá	Emberá, Northern
emq	emq	-	Latn	Eastern Minyag	Minyag, Eastern
ems	ems	-	Latn	Pacific Gulf Yupik	Yupik, Pacific Gulf
emu	emu	-	Deva	Eastern Muria	Muria, Eastern
emw	emw	-	Latn	Emplawas
emx	emx	-	Latn	Erromintxela
emy	emy	-	Latn	Epigraphic Mayan	Mayan, Epigraphic
emz	emz	-	Latn	Mbessa
ena	ena	-	Latn	Apali
enb	enb	-	Latn	Markweeta
enc	enc	-	Latn	En
end	end	-	Latn	Ende
enf	enf	-	Cyrl	Forest Enets	Enets, Forest
enh	enh	-	Cyrl	Tundra Enets	Enets, Tundra
enl	enl	-	Latn	Enlhet
enn	enn	-	Latn	Engenni
eno	eno	-	Latn	Enggano
enq	enq	-	Latn	Enga
enr	enr	-	Latn	Emumu	Emem
enu	enu	-	Latn	Enu
env	env	-	Latn	Enwan
enw	enw	-	Latn	Enwan
enx	enx	-	Latn	Enxet
eot	eot	-	Latn	Beti
epi	epi	-	Latn	Epie
era	era	-	Taml	Eravallan
erg	erg	-	Latn	Sie
erh	erh	-	Latn	Eruwa
eri	eri	-	Latn	Ogea
erk	erk	-	Latn	South Efate	Efate, South
ero	ero	-	Latn	Horpa
err	err	-	Latn	Erre
ers	ers	-	Latn	Ersu
ert	ert	-	Latn	Eritai
erw	erw	-	Latn	Erokwanas
ese	ese	-	Latn	Ese Ejja
esg	esg	-	Gonm	Aheri Gondi	Gondi, Aheri
esh	esh	-	Arab	Eshtehardi
esi	esi	-	Latn	North Alaskan Inupiatun	Inupiatun, North Alaskan
esk	esk	-	Latn	Northwest Alaska Inupiatun	Inupiatun, Northwest Alaska
esl	esl	-	Latn	Egypt Sign Language
esm	esm	-	Latn	Esuma
esn	esn	-	Latn	Salvadoran Sign Language
eso	eso	-	Latn	Estonian Sign Language
esq	esq	-	Latn	Esselen
ess	ess	-	Latn	Central Siberian Yupik	Yupik, Central Siberian
esu	esu	-	Latn	Central Yupik	Yupik, Central
esy	esy	-	Latn	Eskayan
etb	etb	-	Latn	Etebi
etc	etc	-	Latn	Etchemin
eth	eth	-	Latn	Ethiopian Sign Language
etn	etn	-	Latn	Eton
eto	eto	-	Latn	Eton
etr	etr	-	Latn	Edolo
ets	ets	-	Latn	Yekhee
ett	ett	-	Ital	Etruscan
etu	etu	-	Latn	Ejagham
etx	etx	-	Latn	Eten
etz	etz	-	Latn	Semimi
eud	eud	-	Latn	Eudeve
eve	eve	-	Cyrl	Even
evh	evh	-	Latn	Uvbie
evn	evn	-	Cyrl	Evenki
ext	ext	-	Latn	Extremaduran
eya	eya	-	Latn	Eyak
eyo	eyo	-	Latn	Keiyo
eza	eza	-	Latn	Ezaa
eze	eze	-	Latn	Uzekwe
faa	faa	-	Latn	Fasu
fab	fab	-	Latn	Fa d'Ambu
fad	fad	-	Latn	Wagi
faf	faf	-	Latn	Fagani
fag	fag	-	Latn	Finongan
fah	fah	-	Latn	Baissa Fali	Fali, Baissa
fai	fai	-	Latn	Faiwol
faj	faj	-	Latn	Faita
fak	fak	-	Latn	Fang
fal	fal	-	Latn	South Fali	Fali, South
fam	fam	-	Latn	Fam
fap	fap	-	Latn	Paloor
far	far	-	Latn	Fataleka
fau	fau	-	Latn	Fayu
fax	fax	-	Latn	Fala
fay	fay	-	Arab	Southwestern Fars	Fars, Southwestern
faz	faz	-	Arab	Northwestern Fars	Fars, Northwestern
fbl	fbl	-	Latn	West Albay Bikol	Bikol, West Albay
fcs	fcs	-	Latn	Quebec Sign Language
fer	fer	-	Latn	Feroge
ffi	ffi	-	Latn	Foia Foia
ffm	ffm	-	Latn	Maasina Fulfulde	Fulfulde, Maasina
fgr	fgr	-	Latn	Fongoro
fia	fia	-	Arab	Nobiin
fie	fie	-	Latn	Fyer
fif	fif	-	Latn	Faifi
fip	fip	-	Latn	Fipa
fir	fir	-	Latn	Firan
fit	fit	-	Latn	Tornedalen Finnish	Finnish, Tornedalen;Meänkieli
fiw	fiw	-	Latn	Fiwaga
fkk	fkk	-	Latn	Kirya-Konzəl
fkv	fkv	-	Latn	Kven Finnish	Finnish, Kven
fla	fla	-	Latn	Kalispel-Pend d'Oreille
flh	flh	-	Latn	Foau
fli	fli	-	Latn	Fali
fll	fll	-	Latn	North Fali	Fali, North
fln	fln	-	Latn	Flinders Island
flr	flr	-	Latn	Fuliiru
fly	fly	-	Latn	Flaaitaal	Tsotsitaal
fmp	fmp	-	Latn	Fe'fe'
fmu	fmu	-	Deva	Far Western Muria	Muria, Far Western
fnb	fnb	-	Latn	Fanbak
fng	fng	-	Latn	Fanagalo
fni	fni	-	Latn	Fania
fod	fod	-	Latn	Foodo
foi	foi	-	Latn	Foi
fom	fom	-	Latn	Foma
for	for	-	Latn	Fore
fos	fos	-	Latn	Siraya
fpe	fpe	-	Latn	Fernando Po Creole English	Creole English, Fernando Po
fqs	fqs	-	Latn	Fas
frc	frc	-	Latn	Cajun French	French, Cajun
frd	frd	-	Latn	Fordata
frk	frk	-	Latn	Frankish
frp	frp	-	Latn	Arpitan	Francoprovençal
frq	frq	-	Latn	Forak
frt	frt	-	Latn	Fortsenal
fse	fse	-	Latn	Finnish Sign Language
fsl	fsl	-	Latn	French Sign Language
fss	fss	-	Latn	Finland-Swedish Sign Language	finlandssvenskt teckenspråk;suomenruotsalainen viittomakieli
fub	fub	-	Arab	Adamawa Fulfulde	Fulfulde, Adamawa
fuc	fuc	-	Latn	Pulaar
fud	fud	-	Latn	East Futuna	Futuna, East
fue	fue	-	Latn	Borgu Fulfulde	Fulfulde, Borgu
fuf	fuf	-	Latn	Pular
fuh	fuh	-	Latn	Western Niger Fulfulde	Fulfulde, Western Niger
fui	fui	-	Latn	Bagirmi Fulfulde	Fulfulde, Bagirmi
fuj	fuj	-	Latn	Ko
fum	fum	-	Latn	Fum
fun	fun	-	Latn	Fulniô
fuq	fuq	-	Latn	Central-Eastern Niger Fulfulde	Fulfulde, Central-Eastern Niger
fut	fut	-	Latn	Futuna-Aniwa
fuu	fuu	-	Latn	Furu
fuv	fuv	-	Latn	Nigerian Fulfulde	Fulfulde, Nigerian
fuy	fuy	-	Latn	Fuyug
fvr	fvr	-	Latn	Fur
fwa	fwa	-	Latn	Fwâi
fwe	fwe	-	Latn	Fwe
gab	gab	-	Latn	Gabri
gac	gac	-	Latn	Mixed Great Andamanese	Great Andamanese, Mixed
gad	gad	-	Latn	Gaddang
gae	gae	-	Latn	Guarequena
gaf	gaf	-	Latn	Gende
gag	gag	-	Latn	Gagauz
gah	gah	-	Latn	Alekano
gai	gai	-	Latn	Borei
gaj	gaj	-	Latn	Gadsup
gak	gak	-	Latn	Gamkonora
gal	gal	-	Latn	Galolen
gam	gam	-	Latn	Kandawo
gan	gan	-	Hans	Gan Chinese	Chinese, Gan
gao	gao	-	Latn	Gants
gap	gap	-	Latn	Gal
gaq	gaq	-	Orya	Gata'
gar	gar	-	Latn	Galeya
gas	gas	-	Gujr	Adiwasi Garasia	Garasia, Adiwasi
gat	gat	-	Latn	Kenati
gau	gau	-	Telu	Mudhili Gadaba	Gadaba, Mudhili
gaw	gaw	-	Latn	Nobonob
gax	gax	-	Latn	Borana-Arsi-Guji Oromo	Oromo, Borana-Arsi-Guji
gaz	gaz	-	Latn	West Central Oromo	Oromo, West Central
gbb	gbb	-	Latn	Kaytetye
gbd	gbd	-	Latn	Karajarri
gbe	gbe	-	Latn	Niksek
gbf	gbf	-	Latn	Gaikundi
gbg	gbg	-	Latn	Gbanziri
gbh	gbh	-	Latn	Defi Gbe	Gbe, Defi
gbi	gbi	-	Latn	Galela
gbj	gbj	-	Orya	Bodo Gadaba	Gadaba, Bodo
gbk	gbk	-	Deva	Gaddi
gbl	gbl	-	Gujr	Gamit
gbm	gbm	-	Deva	Garhwali
gbn	gbn	-	Latn	Mo'da
gbo	gbo	-	Latn	Northern Grebo	Grebo, Northern
gbp	gbp	-	Latn	Gbaya-Bossangoa
gbq	gbq	-	Latn	Gbaya-Bozoum
gbr	gbr	-	Latn	Gbagyi
gbs	gbs	-	Latn	Gbesi Gbe	Gbe, Gbesi
gbu	gbu	-	Latn	Gagadu
gbv	gbv	-	Latn	Gbanu
gbw	gbw	-	Latn	Gabi-Gabi
gbx	gbx	-	Latn	Eastern Xwla Gbe	Gbe, Eastern Xwla
gby	gby	-	Latn	Gbari
gbz	gbz	-	Arab	Zoroastrian Dari	Dari, Zoroastrian
gcc	gcc	-	Latn	Mali
gcd	gcd	-	Latn	Ganggalida
gce	gce	-	Latn	Galice
gcf	gcf	-	Latn	Guadeloupean Creole French	Creole French, Guadeloupean
gcl	gcl	-	Latn	Grenadian Creole English	Creole English, Grenadian
gcn	gcn	-	Latn	Gaina
gcr	gcr	-	Latn	Guianese Creole French	Creole French, Guianese
gct	gct	-	Latn	Colonia Tovar German	German, Colonia Tovar
gda	gda	-	Latn	Gade Lohar	Lohar, Gade
gdb	gdb	-	Orya	Pottangi Ollar Gadaba	Gadaba, Pottangi Ollar
gdc	gdc	-	Latn	Gugu Badhun
gdd	gdd	-	Latn	Gedaged
gde	gde	-	Latn	Gude
gdf	gdf	-	Latn	Guduf-Gava
gdg	gdg	-	Latn	Ga'dang
gdh	gdh	-	Latn	Gadjerawang	Gajirrabeng
gdi	gdi	-	Latn	Gundi
gdj	gdj	-	Latn	Gurdjar
gdk	gdk	-	Latn	Gadang
gdl	gdl	-	Latn	Dirasha
gdm	gdm	-	Latn	Laal
gdn	gdn	-	Latn	Umanakaina
gdo	gdo	-	Cyrl	Ghodoberi
gdq	gdq	-	Latn	Mehri
gdr	gdr	-	Latn	Wipi
gds	gds	-	Latn	Ghandruk Sign Language
gdt	gdt	-	Latn	Kungardutyi
gdu	gdu	-	Latn	Gudu
gdx	gdx	-	Deva	Godwari
gea	gea	-	Latn	Geruma
geb	geb	-	Latn	Kire
gec	gec	-	Latn	Gboloo Grebo	Grebo, Gboloo
ged	ged	-	Latn	Gade
gef	gef	-	Latn	Gerai
geg	geg	-	Latn	Gengle
geh	geh	-	Latn	Hutterite German	German, Hutterite;Hutterisch
gei	gei	-	Latn	Gebe
gej	gej	-	Latn	Gen
gek	gek	-	Latn	Ywom
gel	gel	-	Latn	ut-Ma'in
geq	geq	-	Latn	Geme
ges	ges	-	Latn	Geser-Gorom
gev	gev	-	Latn	Eviya
gew	gew	-	Latn	Gera
gex	gex	-	Latn	Garre
gey	gey	-	Latn	Enya
gfk	gfk	-	Latn	Patpatar
gft	gft	-	Latn	Gafat
gga	gga	-	Latn	Gao
ggb	ggb	-	Latn	Gbii
ggd	ggd	-	Latn	Gugadj
gge	gge	-	Latn	Gurr-goni
ggg	ggg	-	Arab	Gurgula
ggk	ggk	-	Latn	Kungarakany
ggl	ggl	-	Latn	Ganglau
ggt	ggt	-	Latn	Gitua
ggu	ggu	-	Latn	Gagu	Gban
ggw	ggw	-	Latn	Gogodala
gha	gha	-	Arab	Ghadamès
ghc	ghc	-	Latn	Hiberno-Scottish Gaelic	Gaelic, Hiberno-Scottish
ghe	ghe	-	Deva	Southern Ghale	Ghale, Southern
ghh	ghh	-	Latn	Northern Ghale	Ghale, Northern
ghk	ghk	-	Latn	Geko Karen	Karen, Geko
ghl	ghl	-	Latn	Ghulfan
ghn	ghn	-	Latn	Ghanongga
gho	gho	-	Tfng	Ghomara
ghr	ghr	-	Arab	Ghera
ghs	ghs	-	Latn	Guhu-Samane
ght	ght	-	Tibt	Kuke	Ghale, Kutang;Kutang Ghale
gia	gia	-	Latn	Kija
gib	gib	-	Latn	Gibanawa
gic	gic	-	Latn	Gail
gid	gid	-	Latn	Gidar
gie	gie	-	Latn	Gaɓogbo	Guébie
gig	gig	-	Arab	Goaria
gih	gih	-	Latn	Githabul
gii	gii	-	Latn	Girirra
gim	gim	-	Latn	Gimi
gin	gin	-	Cyrl	Hinukh
gip	gip	-	Latn	Gimi
giq	giq	-	Latn	Green Gelao	Gelao, Green
gir	gir	-	Latn	Red Gelao	Gelao, Red
gis	gis	-	Latn	North Giziga	Giziga, North
git	git	-	Latn	Gitxsan
giu	giu	-	Latn	Mulao
giw	giw	-	Latn	White Gelao	Gelao, White
gix	gix	-	Latn	Gilima
giy	giy	-	Latn	Giyug
giz	giz	-	Latn	South Giziga	Giziga, South
gjk	gjk	-	Arab	Kachi Koli	Koli, Kachi
gjm	gjm	-	Latn	Gunditjmara
gjn	gjn	-	Latn	Gonja
gjr	gjr	-	Latn	Gurindji Kriol
gju	gju	-	Arab	Gujari
gka	gka	-	Latn	Guya
gkd	gkd	-	Latn	Magɨ
gke	gke	-	Latn	Ndai
gkn	gkn	-	Latn	Gokana
gko	gko	-	Latn	Kok-Nar
gkp	gkp	-	Latn	Guinea Kpelle	Kpelle, Guinea
gku	gku	-	Latn	ǂUngkue
glb	glb	-	Latn	Belning
glc	glc	-	Latn	Bon Gula
gld	gld	-	Cyrl	Nanai
glh	glh	-	Arab	Northwest Pashai	Northwest Pashayi;Pashai, Northwest;Pashayi, Northwest
glj	glj	-	Latn	Gula Iro
glk	glk	-	Arab	Gilaki
gll	gll	-	Latn	Garlali
glo	glo	-	Latn	Galambu
glr	glr	-	Latn	Glaro-Twabo
glu	glu	-	Latn	Gula
glw	glw	-	Latn	Glavda
gly	gly	-	Latn	Gule
gma	gma	-	Latn	Gambera
gmb	gmb	-	Latn	Gula'alaa
gmd	gmd	-	Latn	Mághdì
gmg	gmg	-	Latn	Magɨyi
gml	gml	-	Latf	Middle Low German	German, Middle Low
gmm	gmm	-	Latn	Gbaya-Mbodomo
gmn	gmn	-	Latn	Gimnime
gmr	gmr	-	Latn	Mirning	Mirniny
gmu	gmu	-	Latn	Gumalu
gmv	gmv	-	Ethi	Gamo
gmx	gmx	-	Latn	Magoma
gmy	gmy	-	Linb	Mycenaean Greek	Greek, Mycenaean
gmz	gmz	-	Latn	Mgbolizhia
gna	gna	-	Latn	Kaansa
gnb	gnb	-	Latn	Gangte
gnc	gnc	-	Latn	Guanche
gnd	gnd	-	Latn	Zulgo-Gemzek
gne	gne	-	Latn	Ganang
gng	gng	-	Latn	Ngangam
gnh	gnh	-	Latn	Lere
gni	gni	-	Latn	Gooniyandi
gnj	gnj	-	Latn	Ngen
gnk	gnk	-	Latn	ǁGana
gnl	gnl	-	Latn	Gangulu
gnm	gnm	-	Latn	Ginuman
gnn	gnn	-	Latn	Gumatj
gno	gno	-	Latn	Northern Gondi	Gondi, Northern
gnq	gnq	-	Latn	Gana
gnr	gnr	-	Latn	Gureng Gureng
gnt	gnt	-	Latn	Guntai
gnu	gnu	-	Latn	Gnau
gnw	gnw	-	Latn	Western Bolivian Guaraní	Guaraní, Western Bolivian
gnz	gnz	-	Latn	Ganzi
goa	goa	-	Latn	Guro
gob	gob	-	Latn	Playero
goc	goc	-	Latn	Gorakor
god	god	-	Latn	Godié
goe	goe	-	Tibt	Gongduk
gof	gof	-	Ethi	Gofa
gog	gog	-	Latn	Gogo
goi	goi	-	Latn	Gobasi
goj	goj	-	Deva	Gowlan
gok	gok	-	Deva	Gowli
gol	gol	-	Latn	Gola
gom	gom	-	Latn	Goan Konkani	Konkani, Goan
goo	goo	-	Latn	Gone Dau
gop	gop	-	Latn	Yeretuar
goq	goq	-	Latn	Gorap
gos	gos	-	Latn	Gronings
gou	gou	-	Latn	Gavar
gov	gov	-	Latn	Goo
gow	gow	-	Latn	Gorowa
gox	gox	-	Latn	Gobu
goy	goy	-	Latn	Goundo
goz	goz	-	Latn	Gozarkhani
gpa	gpa	-	Latn	Gupa-Abawa
gpe	gpe	-	Latn	Ghanaian Pidgin English	Pidgin English, Ghanaian
gpn	gpn	-	Latn	Taiap
gqa	gqa	-	Latn	Ga'anda
gqi	gqi	-	Latn	Guiqiong
gqn	gqn	-	Latn	Guana
gqr	gqr	-	Latn	Gor
gqu	gqu	-	Latn	Qau
gra	gra	-	Deva	Rajput Garasia	Garasia, Rajput
grd	grd	-	Latn	Guruntum-Mbaaru
grg	grg	-	Latn	Madi
grh	grh	-	Latn	Gbiri-Niragu
gri	gri	-	Latn	Ghari
grj	grj	-	Latn	Southern Grebo	Grebo, Southern
grm	grm	-	Latn	Kota Marudu Talantang
gro	gro	-	Latn	Groma
grq	grq	-	Latn	Gorovu
grr	grr	-	Latn	Taznatit
grs	grs	-	Latn	Gresi
grt	grt	-	Beng	Garo
gru	gru	-	Ethi	Kistane
grv	grv	-	Latn	Central Grebo	Grebo, Central
grw	grw	-	Latn	Gweda
grx	grx	-	Latn	Guriaso
gry	gry	-	Latn	Barclayville Grebo	Grebo, Barclayville
grz	grz	-	Latn	Guramalum
gse	gse	-	Latn	Ghanaian Sign Language
gsg	gsg	-	Latn	German Sign Language
gsl	gsl	-	Latn	Gusilay
gsm	gsm	-	Latn	Guatemalan Sign Language
gsn	gsn	-	Latn	Nema	Gusan
gso	gso	-	Latn	Southwest Gbaya	Gbaya, Southwest
gsp	gsp	-	Latn	Wasembo
gss	gss	-	Latn	Greek Sign Language
gta	gta	-	Latn	Guató
gtu	gtu	-	Latn	Aghu-Tharnggala
gua	gua	-	Latn	Shiki
gub	gub	-	Latn	Guajajára
guc	guc	-	Latn	Wayuu
gud	gud	-	Latn	Yocoboué Dida	Dida, Yocoboué
gue	gue	-	Latn	Gurindji
guf	guf	-	Latn	Gupapuyngu
gug	gug	-	Latn	Paraguayan Guaraní	Guaraní, Paraguayan
guh	guh	-	Latn	Guahibo
gui	gui	-	Latn	Eastern Bolivian Guaraní	Guaraní, Eastern Bolivian
guk	guk	-	Latn	Gumuz
gul	gul	-	Latn	Sea Island Creole English	Creole English, Sea Island
gum	gum	-	Latn	Guambiano
gun	gun	-	Latn	Mbyá Guaraní	Guaraní, Mbyá
guo	guo	-	Latn	Guayabero
gup	gup	-	Latn	Gunwinggu
guq	guq	-	Latn	Aché
gur	gur	-	Latn	Frafra	Farefare
gus	gus	-	Latn	Guinean Sign Language
gut	gut	-	Latn	Maléku Jaíka
guu	guu	-	Latn	Yanomamö
guw	guw	-	Latn	Gun
gux	gux	-	Latn	Gourmanchéma
guz	guz	-	Latn	Gusii	Ekegusii
gva	gva	-	Latn	Guana
gvc	gvc	-	Latn	Guanano
gve	gve	-	Latn	Duwet
gvf	gvf	-	Latn	Golin
gvj	gvj	-	Latn	Guajá
gvl	gvl	-	Latn	Gulay
gvm	gvm	-	Latn	Gurmana
gvn	gvn	-	Latn	Kuku-Yalanji
gvo	gvo	-	Latn	Gavião Do Jiparaná
gvp	gvp	-	Latn	Pará Gavião	Gavião, Pará
gvr	gvr	-	Deva	Gurung
gvs	gvs	-	Latn	Gumawana
gvy	gvy	-	Latn	Guyani
gwa	gwa	-	Latn	Mbato
gwb	gwb	-	Latn	Gwa
gwc	gwc	-	Arab	Gawri	Kalami
gwd	gwd	-	Latn	Gawwada
gwe	gwe	-	Latn	Gweno
gwf	gwf	-	Arab	Gowro
gwg	gwg	-	Latn	Moo
gwj	gwj	-	Latn	ǀGwi
gwm	gwm	-	Latn	Awngthim
gwn	gwn	-	Latn	Gwandara
gwr	gwr	-	Latn	Gwere
gwt	gwt	-	Arab	Gawar-Bati
gwu	gwu	-	Latn	Guwamu
gww	gww	-	Latn	Kwini
gwx	gwx	-	Latn	Gua
gxx	gxx	-	Latn	Wè Southern
gya	gya	-	Latn	Northwest Gbaya	Gbaya, Northwest
gyb	gyb	-	Latn	Garus
gyd	gyd	-	Latn	Kayardild
gye	gye	-	Latn	Gyem
gyf	gyf	-	Latn	Gungabula
gyg	gyg	-	Latn	Gbayi
gyi	gyi	-	Latn	Gyele
gyl	gyl	-	Latn	Gayil
gym	gym	-	Latn	Ngäbere
gyn	gyn	-	Latn	Guyanese Creole English	Creole English, Guyanese
gyo	gyo	-	Deva	Gyalsumdo
gyr	gyr	-	Latn	Guarayu
gyy	gyy	-	Latn	Gunya
gyz	gyz	-	Latn	Geji	Gyaazi
gza	gza	-	Latn	Ganza
gzi	gzi	-	Arab	Gazi
gzn	gzn	-	Latn	Gane
haa	haa	-	Latn	Hän
hab	hab	-	Latn	Hanoi Sign Language
hac	hac	-	Arab	Gurani
had	had	-	Latn	Hatam
hae	hae	-	Latn	Eastern Oromo	Oromo, Eastern
haf	haf	-	Latn	Haiphong Sign Language
hag	hag	-	Latn	Hanga
hah	hah	-	Latn	Hahon
haj	haj	-	Latn	Hajong
hak	hak	-	Hant	Hakka Chinese	Chinese, Hakka;Hakka
hal	hal	-	Latn	Halang
ham	ham	-	Latn	Hewa
han	han	-	Latn	Hangaza
hao	hao	-	Latn	Hakö
hap	hap	-	Latn	Hupla
haq	haq	-	Latn	Ha
har	har	-	Ethi	Harari
has	has	-	Latn	Haisla
hav	hav	-	Latn	Havu
hax	hax	-	Latn	Southern Haida	Haida, Southern
hay	hay	-	Latn	Haya
haz	haz	-	Arab	Hazaragi
hba	hba	-	Latn	Hamba
hbb	hbb	-	Latn	Huba
hbn	hbn	-	Latn	Heiban
hbo	hbo	-	Hebr	Ancient Hebrew	Hebrew, Ancient
hbu	hbu	-	Latn	Habu
hca	hca	-	Latn	Andaman Creole Hindi	Creole Hindi, Andaman
hch	hch	-	Latn	Huichol
hdn	hdn	-	Latn	Northern Haida	Haida, Northern
hds	hds	-	Latn	Honduras Sign Language
hdy	hdy	-	Ethi	Hadiyya
hea	hea	-	Latn	Northern Qiandong Miao	Miao, Northern Qiandong
hed	hed	-	Latn	Herdé
heg	heg	-	Latn	Helong
heh	heh	-	Latn	Hehe
hei	hei	-	Latn	Heiltsuk
hem	hem	-	Latn	Hemba
hgm	hgm	-	Latn	Haiǁom
hgw	hgw	-	Latn	Haigwai
hhi	hhi	-	Latn	Hoia Hoia
hhr	hhr	-	Latn	Kerak
hhy	hhy	-	Latn	Hoyahoya
hia	hia	-	Latn	Lamang
hib	hib	-	Latn	Hibito
hid	hid	-	Latn	Hidatsa
hif	hif	-	Deva	Fiji Hindi	Hindi, Fiji
hig	hig	-	Latn	Kamwe
hih	hih	-	Latn	Pamosu
hii	hii	-	Takr	Hinduri
hij	hij	-	Latn	Hijuk
hik	hik	-	Latn	Seit-Kaitetu
hio	hio	-	Latn	Tsoa
hir	hir	-	Latn	Himarimã
hiw	hiw	-	Latn	Hiw
hix	hix	-	Latn	Hixkaryána
hji	hji	-	Latn	Haji
hka	hka	-	Latn	Kahe
hke	hke	-	Latn	Hunde
hkh	hkh	-	Arab	Khah	Poguli
hkk	hkk	-	Latn	Hunjara-Kaina Ke
hkn	hkn	-	Latn	Mel-Khaonh
hks	hks	-	Latn	Hong Kong Sign Language	Heung Kong Sau Yue
hla	hla	-	Latn	Halia
hlb	hlb	-	Deva	Halbi
hld	hld	-	Latn	Halang Doan
hle	hle	-	Latn	Hlersu
hlt	hlt	-	Latn	Matu Chin	Chin, Matu
hlu	hlu	-	Hluw	Hieroglyphic Luwian	Luwian, Hieroglyphic
hma	hma	-	Latn	Southern Mashan Hmong	Hmong, Southern Mashan;Miao, Southern Mashan;Southern Mashan Miao
hmb	hmb	-	Latn	Humburi Senni Songhay	Songhay, Humburi Senni
hmc	hmc	-	Latn	Central Huishui Hmong	Central Huishui Miao;Hmong, Central Huishui;Miao, Central Huishui
hmd	hmd	-	Plrd	Large Flowery Miao	A-hmaos;Da-Hua Miao;Miao, Da-Hua;Miao, Large Flowery
hme	hme	-	Latn	Eastern Huishui Hmong	Eastern Huishui Miao;Hmong, Eastern Huishui;Miao, Eastern Huishui
hmf	hmf	-	Latn	Hmong Don
hmg	hmg	-	Latn	Southwestern Guiyang Hmong	Hmong, Southwestern Guiyang
hmh	hmh	-	Latn	Southwestern Huishui Hmong	Hmong, Southwestern Huishui;Miao, Southwestern Huishui;Southwestern Huishui Miao
hmi	hmi	-	Latn	Northern Huishui Hmong	Hmong, Northern Huishui;Miao, Northern Huishui;Northern Huishui Miao
hmj	hmj	-	Bopo	Ge	Gejia
hmk	hmk	-	Latn	Maek
hml	hml	-	Latn	Luopohe Hmong	Hmong, Luopohe;Luopohe Miao;Miao, Luopohe
hmm	hmm	-	Latn	Central Mashan Hmong	Central Mashan Miao;Hmong, Central Mashan;Miao, Central Mashan
hmp	hmp	-	Latn	Northern Mashan Hmong	Hmong, Northern Mashan;Miao, Northern Mashan;Northern Mashan Miao
hmq	hmq	-	Bopo	Eastern Qiandong Miao	Miao, Eastern Qiandong
hmr	hmr	-	Latn	Hmar
hms	hms	-	Latn	Southern Qiandong Miao	Miao, Southern Qiandong
hmt	hmt	-	Latn	Hamtai
hmu	hmu	-	Latn	Hamap
hmv	hmv	-	Latn	Hmong Dô
hmw	hmw	-	Latn	Western Mashan Hmong	Hmong, Western Mashan;Miao, Western Mashan;Western Mashan Miao
hmy	hmy	-	Latn	Southern Guiyang Hmong	Hmong, Southern Guiyang;Miao, Southern Guiyang;Southern Guiyang Miao
hmz	hmz	-	Latn	Hmong Shua	Miao, Sinicized;Sinicized Miao
hna	hna	-	Latn	Mina
hnd	hnd	-	Arab	Southern Hindko	Hindko, Southern
hne	hne	-	Deva	Chhattisgarhi
hng	hng	-	Latn	Hungu
hnh	hnh	-	Latn	ǁAni
hni	hni	-	Latn	Hani
hnj	hnj	-	Hmnp	Hmong Njua	Mong Leng;Mong Njua
hnm	hnm	-	Latn	Hainanese
hnn	hnn	-	Latn	Hanunoo
hno	hno	-	Arab	Northern Hindko	Hindko, Northern
hns	hns	-	Latn	Caribbean Hindustani	Hindustani, Caribbean
hnu	hnu	-	Latn	Hung
hoa	hoa	-	Latn	Hoava
hob	hob	-	Latn	Mari
hoc	hoc	-	Deva	Ho
hod	hod	-	Latn	Holma
hoe	hoe	-	Latn	Horom
hoh	hoh	-	Arab	Hobyót
hoi	hoi	-	Latn	Holikachuk
hoj	hoj	-	Deva	Hadothi	Haroti
hol	hol	-	Latn	Holu
hom	hom	-	Latn	Homa
hoo	hoo	-	Latn	Holoholo
hop	hop	-	Latn	Hopi
hor	hor	-	Latn	Horo
hos	hos	-	Latn	Ho Chi Minh City Sign Language
hot	hot	-	Latn	Hote	Malê
hov	hov	-	Latn	Hovongan
how	how	-	Hani	Honi
hoy	hoy	-	Deva	Holiya
hoz	hoz	-	Latn	Hozo
hpo	hpo	-	Mymr	Hpon
hps	hps	-	Latn	Hawai'i Sign Language	Hawai'i Pidgin Sign Language
hra	hra	-	Latn	Hrangkhol
hrc	hrc	-	Latn	Niwer Mil
hre	hre	-	Latn	Hre
hrk	hrk	-	Latn	Haruku
hrm	hrm	-	Latn	Horned Miao	Miao, Horned
hro	hro	-	Latn	Haroi
hrp	hrp	-	Latn	Nhirrpi
hrt	hrt	-	Syrc	Hértevin
hru	hru	-	Latn	Hruso
hrw	hrw	-	Latn	Warwar Feni
hrx	hrx	-	Latn	Hunsrik
hrz	hrz	-	Arab	Harzani
hsh	hsh	-	Latn	Hungarian Sign Language
hsl	hsl	-	Latn	Hausa Sign Language
hsn	hsn	-	Hans	Xiang Chinese	Chinese, Xiang
hss	hss	-	Arab	Harsusi
hti	hti	-	Latn	Hoti
hto	hto	-	Latn	Minica Huitoto	Huitoto, Minica
hts	hts	-	Latn	Hadza
htu	htu	-	Latn	Hitu
htx	htx	-	Xsux	Middle Hittite	Hittite, Middle
hub	hub	-	Latn	Huambisa
huc	huc	-	Latn	ǂHua	ǂ'Amkhoe
hud	hud	-	Latn	Huaulu
hue	hue	-	Latn	San Francisco Del Mar Huave	Huave, San Francisco Del Mar
huf	huf	-	Latn	Humene
hug	hug	-	Latn	Huachipaeri
huh	huh	-	Latn	Huilliche
hui	hui	-	Latn	Huli
huj	huj	-	Latn	Northern Guiyang Hmong	Hmong, Northern Guiyang;Miao, Northern Guiyang;Northern Guiyang Miao
huk	huk	-	Latn	Hulung
hul	hul	-	Latn	Hula
hum	hum	-	Latn	Hungana
huo	huo	-	Latn	Hu
huq	huq	-	Latn	Tsat
hur	hur	-	Latn	Halkomelem
hus	hus	-	Latn	Huastec
hut	hut	-	Deva	Humla
huu	huu	-	Latn	Murui Huitoto	Huitoto, Murui
huv	huv	-	Latn	San Mateo Del Mar Huave	Huave, San Mateo Del Mar
huw	huw	-	Latn	Hukumina
hux	hux	-	Latn	Nüpode Huitoto	Huitoto, Nüpode
huy	huy	-	Hebr	Hulaulá
huz	huz	-	Cyrl	Hunzib
hvc	hvc	-	Latn	Haitian Vodoun Culture Language
hve	hve	-	Latn	San Dionisio Del Mar Huave	Huave, San Dionisio Del Mar
hvk	hvk	-	Latn	Haveke
hvn	hvn	-	Latn	Sabu
hvv	hvv	-	Latn	Santa María Del Mar Huave	Huave, Santa María Del Mar
hwa	hwa	-	Latn	Wané
hwc	hwc	-	Latn	Hawai'i Creole English	Creole English, Hawai'i;Hawai'i Pidgin
hwo	hwo	-	Latn	Hwana
hya	hya	-	Latn	Hya
hyw	hyw	-	Armn	Western Armenian	Armenian, Western
iai	iai	-	Latn	Iaai
ian	ian	-	Latn	Iatmul
iar	iar	-	Latn	Purari
ibb	ibb	-	Latn	Ibibio
ibd	ibd	-	Latn	Iwaidja
ibe	ibe	-	Latn	Akpes
ibg	ibg	-	Latn	Ibanag
ibh	ibh	-	Latn	Bih
ibl	ibl	-	Latn	Ibaloi
ibm	ibm	-	Latn	Agoi
ibn	ibn	-	Latn	Ibino
ibr	ibr	-	Latn	Ibuoro
ibu	ibu	-	Latn	Ibu
iby	iby	-	Latn	Ibani
ica	ica	-	Latn	Ede Ica
ich	ich	-	Latn	Etkywan
icl	icl	-	Latn	Icelandic Sign Language
icr	icr	-	Latn	Islander Creole English	Creole English, Islander
ida	ida	-	Latn	Idakho-Isukha-Tiriki	Luidakho-Luisukha-Lutirichi
idb	idb	-	Latn	Indo-Portuguese
idc	idc	-	Latn	Idon	Ajiya
idd	idd	-	Latn	Ede Idaca
ide	ide	-	Latn	Idere
idi	idi	-	Latn	Idi
idr	idr	-	Latn	Indri
ids	ids	-	Latn	Idesa
idt	idt	-	Latn	Idaté
idu	idu	-	Latn	Idoma
ifa	ifa	-	Latn	Amganad Ifugao	Ifugao, Amganad
ifb	ifb	-	Latn	Batad Ifugao	Ayangan Ifugao;Ifugao, Ayangan;Ifugao, Batad
ife	ife	-	Latn	Ifè
iff	iff	-	Latn	Ifo
ifk	ifk	-	Latn	Tuwali Ifugao	Ifugao, Tuwali
ifm	ifm	-	Latn	Teke-Fuumu
ifu	ifu	-	Latn	Mayoyao Ifugao	Ifugao, Mayoyao
ify	ify	-	Latn	Keley-I Kallahan	Kallahan, Keley-I
igb	igb	-	Latn	Ebira
ige	ige	-	Latn	Igede
igg	igg	-	Latn	Igana
igl	igl	-	Latn	Igala
igm	igm	-	Latn	Kanggape
ign	ign	-	Latn	Ignaciano
igo	igo	-	Latn	Isebe
igs	igs	-	Latn	Interglossa
igw	igw	-	Latn	Igwe
ihb	ihb	-	Latn	Iha Based Pidgin
ihi	ihi	-	Latn	Ihievbe
ihp	ihp	-	Latn	Iha
ihw	ihw	-	Latn	Bidhawal
iin	iin	-	Latn	Thiin
ijc	ijc	-	Latn	Izon
ije	ije	-	Latn	Biseni
ijj	ijj	-	Latn	Ede Ije
ijn	ijn	-	Latn	Kalabari
ijs	ijs	-	Latn	Southeast Ijo	Ijo, Southeast
ike	ike	-	Latn	Eastern Canadian Inuktitut	Inuktitut, Eastern Canadian
ikh	ikh	-	Latn	Ikhin-Arokho
iki	iki	-	Latn	Iko
ikk	ikk	-	Latn	Ika
ikl	ikl	-	Latn	Ikulu
iko	iko	-	Latn	Olulumo-Ikom
ikp	ikp	-	Latn	Ikpeshi
ikr	ikr	-	Latn	Ikaranggal
iks	iks	-	Latn	Inuit Sign Language
ikt	ikt	-	Latn	Western Canadian Inuktitut	Inuinnaqtun;Inuktitut, Western Canadian
ikv	ikv	-	Latn	Iku-Gora-Ankwa
ikw	ikw	-	Latn	Ikwere
ikx	ikx	-	Latn	Ik
ikz	ikz	-	Latn	Ikizu
ila	ila	-	Latn	Ile Ape
ilb	ilb	-	Latn	Ila
ilg	ilg	-	Latn	Garig-Ilgar
ili	ili	-	Latn	Ili Turki
ilk	ilk	-	Latn	Ilongot
ilm	ilm	-	Latn	Iranun
ilp	ilp	-	Latn	Iranun
ils	ils	-	Latn	International Sign
ilu	ilu	-	Latn	Ili'uun
ilv	ilv	-	Latn	Ilue
ima	ima	-	Latn	Mala Malasar	Malasar, Mala
imi	imi	-	Latn	Anamgura
iml	iml	-	Latn	Miluk
imn	imn	-	Latn	Imonda
imo	imo	-	Latn	Imbongu
imr	imr	-	Latn	Imroing
ims	ims	-	Latn	Marsian
imt	imt	-	Latn	Imotong
imy	imy	-	Lyci	Milyan
inb	inb	-	Latn	Inga
ing	ing	-	Latn	Degexit'an
inj	inj	-	Latn	Jungle Inga	Inga, Jungle
inl	inl	-	Latn	Indonesian Sign Language
inm	inm	-	Latn	Minaean
inn	inn	-	Latn	Isinai
ino	ino	-	Latn	Inoke-Yate
inp	inp	-	Latn	Iñapari
ins	ins	-	Latn	Indian Sign Language
int	int	-	Mymr	Intha
inz	inz	-	Latn	Ineseño
ior	ior	-	Ethi	Inor
iou	iou	-	Latn	Tuma-Irumu
iow	iow	-	Latn	Iowa-Oto
ipi	ipi	-	Latn	Ipili
ipo	ipo	-	Latn	Ipiko
iqu	iqu	-	Latn	Iquito
iqw	iqw	-	Latn	Ikwo
ire	ire	-	Latn	Iresim
irh	irh	-	Latn	Irarutu
iri	iri	-	Latn	Rigwe	Irigwe
irk	irk	-	Latn	Iraqw
irn	irn	-	Latn	Irántxe
irr	irr	-	Latn	Ir
iru	iru	-	Taml	Irula
irx	irx	-	Latn	Kamberau
iry	iry	-	Latn	Iraya
isa	isa	-	Latn	Isabi
isc	isc	-	Latn	Isconahua
isd	isd	-	Latn	Isnag
ise	ise	-	Latn	Italian Sign Language
isg	isg	-	Latn	Irish Sign Language
ish	ish	-	Latn	Esan
isi	isi	-	Latn	Nkem-Nkum
isk	isk	-	Arab	Ishkashimi
ism	ism	-	Latn	Masimasi
isn	isn	-	Latn	Isanzu
iso	iso	-	Latn	Isoko
isr	isr	-	Latn	Israeli Sign Language
ist	ist	-	Latn	Istriot
isu	isu	-	Latn	Isu	Isu (Menchum Division)
isv	isv	-	Latn	Interslavic
itb	itb	-	Latn	Binongan Itneg	Itneg, Binongan
itd	itd	-	Latn	Southern Tidung	Tidung, Southern
ite	ite	-	Latn	Itene
iti	iti	-	Latn	Inlaod Itneg	Itneg, Inlaod
itk	itk	-	Hebr	Judeo-Italian
itl	itl	-	Cyrl	Itelmen
itm	itm	-	Latn	Itu Mbon Uzo
ito	ito	-	Latn	Itonama
itr	itr	-	Latn	Iteri
its	its	-	Latn	Isekiri
itt	itt	-	Latn	Maeng Itneg	Itneg, Maeng
itv	itv	-	Latn	Itawit
itw	itw	-	Latn	Ito
itx	itx	-	Latn	Itik
ity	ity	-	Latn	Moyadan Itneg	Itneg, Moyadan
itz	itz	-	Latn	Itzá
ium	ium	-	Latn	Iu Mien	Mien, Iu
ivb	ivb	-	Latn	Ibatan
ivv	ivv	-	Latn	Ivatan
iwk	iwk	-	Latn	I-Wak
iwm	iwm	-	Latn	Iwam
iwo	iwo	-	Latn	Iwur
iws	iws	-	Latn	Sepik Iwam	Iwam, Sepik
ixc	ixc	-	Latn	Ixcatec
ixl	ixl	-	Latn	Ixil
iya	iya	-	Latn	Iyayu
iyo	iyo	-	Latn	Mesaka
iyx	iyx	-	Latn	Yaka
izh	izh	-	Latn	Ingrian
izm	izm	-	Latn	Kizamani
izr	izr	-	Latn	Izere
izz	izz	-	Latn	Izii
jaa	jaa	-	Latn	Jamamadí
jab	jab	-	Latn	Hyam
jac	jac	-	Latn	Popti'	Jakalteko
jad	jad	-	Arab	Jahanka
jae	jae	-	Latn	Yabem
jaf	jaf	-	Latn	Jara
jah	jah	-	Latn	Jah Hut
jaj	jaj	-	Latn	Zazao
jak	jak	-	Latn	Jakun
jal	jal	-	Latn	Yalahatan
jam	jam	-	Latn	Jamaican Creole English	Creole English, Jamaican
jan	jan	-	Latn	Jandai
jao	jao	-	Latn	Yanyuwa
jaq	jaq	-	Latn	Yaqay
jas	jas	-	Latn	New Caledonian Javanese	Javanese, New Caledonian
jat	jat	-	Arab	Jakati
jau	jau	-	Latn	Yaur
jax	jax	-	Latn	Jambi Malay	Malay, Jambi
jay	jay	-	Latn	Yan-nhangu	Nhangu
jaz	jaz	-	Latn	Jawe
jbe	jbe	-	Hebr	Judeo-Berber
jbi	jbi	-	Latn	Badjiri
jbj	jbj	-	Latn	Arandai
jbk	jbk	-	Latn	Barikewa
jbm	jbm	-	Latn	Bijim
jbn	jbn	-	Arab	Nafusi
jbr	jbr	-	Latn	Jofotek-Bromnya
jbt	jbt	-	Latn	Jabutí
jbu	jbu	-	Latn	Jukun Takum
jbw	jbw	-	Latn	Yawijibaya
jcs	jcs	-	Latn	Jamaican Country Sign Language
jct	jct	-	Cyrl	Krymchak
jda	jda	-	Tibt	Jad
jdg	jdg	-	Arab	Jadgali
jdt	jdt	-	Cyrl	Judeo-Tat
jeb	jeb	-	Latn	Jebero
jee	jee	-	Deva	Jerung
jeh	jeh	-	Latn	Jeh
jei	jei	-	Latn	Yei
jek	jek	-	Latn	Jeri Kuo
jel	jel	-	Latn	Yelmek
jen	jen	-	Latn	Dza
jer	jer	-	Latn	Jere
jet	jet	-	Latn	Manem
jeu	jeu	-	Latn	Jonkor Bourmataguil
jgb	jgb	-	Latn	Ngbee
jge	jge	-	Geor	Judeo-Georgian
jgk	jgk	-	Latn	Gwak
jgo	jgo	-	Latn	Ngomba
jhi	jhi	-	Latn	Jehai
jhs	jhs	-	Latn	Jhankot Sign Language
jia	jia	-	Latn	Jina
jib	jib	-	Latn	Jibu
jic	jic	-	Latn	Tol
jid	jid	-	Latn	Bu
jie	jie	-	Latn	Jilbe
jig	jig	-	Latn	Jingulu	Djingili
jih	jih	-	Latn	sTodsde	Shangzhai
jii	jii	-	Latn	Jiiddu
jil	jil	-	Latn	Jilim
jim	jim	-	Latn	Jimi
jio	jio	-	Latn	Jiamao
jiq	jiq	-	Latn	Guanyinqiao	Lavrung
jit	jit	-	Latn	Jita
jiu	jiu	-	Latn	Youle Jinuo	Jinuo, Youle
jiv	jiv	-	Latn	Shuar
jiy	jiy	-	Latn	Buyuan Jinuo	Jinuo, Buyuan
jje	jje	-	Hang	Jejueo
jjr	jjr	-	Latn	Bankal
jka	jka	-	Latn	Kaera
jkm	jkm	-	Mymr	Mobwa Karen	Karen, Mobwa
jko	jko	-	Latn	Kubo
jkp	jkp	-	Latn	Paku Karen	Karen, Paku
jkr	jkr	-	Latn	Koro
jks	jks	-	Latn	Amami Koniya Sign Language
jku	jku	-	Latn	Labir
jle	jle	-	Latn	Ngile
jls	jls	-	Latn	Jamaican Sign Language
jma	jma	-	Latn	Dima
jmb	jmb	-	Latn	Zumbun
jmc	jmc	-	Latn	Machame
jmd	jmd	-	Latn	Yamdena
jmi	jmi	-	Latn	Jimi
jml	jml	-	Deva	Jumli
jmn	jmn	-	Latn	Makuri Naga	Naga, Makuri
jmr	jmr	-	Latn	Kamara
jms	jms	-	Latn	Mashi
jmw	jmw	-	Latn	Mouwase
jmx	jmx	-	Latn	Western Juxtlahuaca Mixtec	Mixtec, Western Juxtlahuaca
jna	jna	-	Takr	Jangshung
jnd	jnd	-	Arab	Jandavra
jng	jng	-	Latn	Yangman
jni	jni	-	Latn	Janji
jnj	jnj	-	Latn	Yemsa
jnl	jnl	-	Deva	Rawat
jns	jns	-	Deva	Jaunsari
job	job	-	Latn	Joba
jod	jod	-	Latn	Wojenaka
jog	jog	-	Arab	Jogi
jor	jor	-	Latn	Jorá
jos	jos	-	Latn	Jordanian Sign Language
jow	jow	-	Latn	Jowulu
jpa	jpa	-	Hebr	Jewish Palestinian Aramaic	Aramaic, Jewish Palestinian
jqr	jqr	-	Latn	Jaqaru
jra	jra	-	Latn	Jarai
jrr	jrr	-	Latn	Jiru
jrt	jrt	-	Latn	Jakattoe
jru	jru	-	Latn	Japrería
jsl	jsl	-	Latn	Japanese Sign Language
jua	jua	-	Latn	Júma
jub	jub	-	Latn	Wannu
juc	juc	-	Latn	Jurchen
jud	jud	-	Latn	Worodougou
juh	juh	-	Latn	Hõne
jui	jui	-	Latn	Ngadjuri
juk	juk	-	Latn	Wapan
jul	jul	-	Deva	Jirel
jum	jum	-	Latn	Jumjum
jun	jun	-	Orya	Juang
juo	juo	-	Latn	Jiba
jup	jup	-	Latn	Hupdë
jur	jur	-	Latn	Jurúna
jus	jus	-	Latn	Jumla Sign Language
jut	jut	-	Latn	Jutish
juu	juu	-	Latn	Ju
juw	juw	-	Latn	Wãpha
juy	juy	-	Orya	Juray
jvd	jvd	-	Latn	Javindo
jvn	jvn	-	Latn	Caribbean Javanese	Javanese, Caribbean
jwi	jwi	-	Latn	Jwira-Pepesa
jya	jya	-	Tibt	Jiarong
jye	jye	-	Hebr	Judeo-Yemeni Arabic	Arabic, Judeo-Yemeni
jyy	jyy	-	Latn	Jaya
kad	kad	-	Latn	Adara
kae	kae	-	Latn	Ketangalan
kaf	kaf	-	Latn	Katso
kag	kag	-	Latn	Kajaman
kah	kah	-	Latn	Kara
kai	kai	-	Latn	Karekare
kaj	kaj	-	Latn	Jju
kak	kak	-	Latn	Kalanguya	Kallahan, Kayapa;Kayapa Kallahan
kao	kao	-	Latn	Xaasongaxango
kap	kap	-	Cyrl	Bezhta
kaq	kaq	-	Latn	Capanahua
kav	kav	-	Latn	Katukína
kax	kax	-	Latn	Kao
kay	kay	-	Latn	Kamayurá
kba	kba	-	Latn	Kalarko
kbb	kbb	-	Latn	Kaxuiâna
kbc	kbc	-	Latn	Kadiwéu
kbe	kbe	-	Latn	Kanju
kbg	kbg	-	Tibt	Khamba
kbh	kbh	-	Latn	Camsá
kbi	kbi	-	Latn	Kaptiau
kbj	kbj	-	Latn	Kari
kbk	kbk	-	Latn	Grass Koiari	Koiari, Grass
kbl	kbl	-	Latn	Kanembu
kbm	kbm	-	Latn	Iwal
kbn	kbn	-	Latn	Kare
kbo	kbo	-	Latn	Keliko
kbp	kbp	-	Latn	Kabiyè
kbq	kbq	-	Latn	Kamano
kbr	kbr	-	Latn	Kafa
kbs	kbs	-	Latn	Kande
kbt	kbt	-	Latn	Abadi
kbu	kbu	-	Arab	Kabutra
kbv	kbv	-	Latn	Dera
kbw	kbw	-	Latn	Kaiep
kbx	kbx	-	Latn	Ap Ma
kby	kby	-	Arab	Manga Kanuri	Kanuri, Manga
kbz	kbz	-	Latn	Duhwa
kca	kca	-	Cyrl	Khanty
kcb	kcb	-	Latn	Kawacha
kcc	kcc	-	Latn	Lubila
kcd	kcd	-	Latn	Ngkâlmpw Kanum	Kanum, Ngkâlmpw
kce	kce	-	Latn	Kaivi
kcf	kcf	-	Latn	Ukaan
kcg	kcg	-	Latn	Tyap
kch	kch	-	Latn	Vono
kci	kci	-	Latn	Ngyian	Kamantan
kcj	kcj	-	Latn	Kobiana
kck	kck	-	Latn	Kalanga
kcl	kcl	-	Latn	Kela	Kala
kcm	kcm	-	Latn	Gula
kcn	kcn	-	Latn	Nubi
kco	kco	-	Latn	Kinalakna
kcp	kcp	-	Latn	Kanga
kcq	kcq	-	Latn	Kamo
kcr	kcr	-	Latn	Katla
kcs	kcs	-	Latn	Koenoem
kct	kct	-	Latn	Kaian
kcu	kcu	-	Latn	Kami
kcv	kcv	-	Latn	Kete
kcw	kcw	-	Latn	Kabwari
kcx	kcx	-	Latn	Kachama-Ganjule
kcy	kcy	-	Arab	Korandje
kcz	kcz	-	Latn	Konongo
kda	kda	-	Latn	Worimi
kdc	kdc	-	Latn	Kutu
kdd	kdd	-	Latn	Yankunytjatjara
kde	kde	-	Latn	Makonde
kdf	kdf	-	Latn	Mamusi
kdg	kdg	-	Latn	Seba
kdh	kdh	-	Latn	Tem
kdi	kdi	-	Latn	Kumam
kdj	kdj	-	Latn	Karamojong
kdk	kdk	-	Latn	Numèè	Kwényi
kdl	kdl	-	Latn	Tsikimba
kdm	kdm	-	Latn	Kagoma
kdn	kdn	-	Latn	Kunda
kdp	kdp	-	Latn	Kaningdon-Nindem
kdq	kdq	-	Beng	Koch
kdr	kdr	-	Latn	Karaim
kdt	kdt	-	Thai	Kuy
kdu	kdu	-	Latn	Kadaru
kdw	kdw	-	Latn	Koneraw
kdx	kdx	-	Latn	Kam
kdy	kdy	-	Latn	Keder	Keijar
kdz	kdz	-	Latn	Kwaja
kea	kea	-	Latn	Kabuverdianu
keb	keb	-	Latn	Kélé
kec	kec	-	Latn	Keiga
ked	ked	-	Latn	Kerewe
kee	kee	-	Latn	Eastern Keres	Keres, Eastern
kef	kef	-	Latn	Kpessi
keg	keg	-	Latn	Tese
keh	keh	-	Latn	Keak
kei	kei	-	Latn	Kei
kej	kej	-	Latn	Kadar
kek	kek	-	Latn	Kekchí
kel	kel	-	Latn	Kela
kem	kem	-	Latn	Kemak
ken	ken	-	Latn	Kenyang
keo	keo	-	Latn	Kakwa
kep	kep	-	Latn	Kaikadi
keq	keq	-	Latn	Kamar
ker	ker	-	Latn	Kera
kes	kes	-	Latn	Kugbo
ket	ket	-	Cyrl	Ket
keu	keu	-	Latn	Akebu
kev	kev	-	Mlym	Kanikkaran
kew	kew	-	Latn	West Kewa	Kewa, West
kex	kex	-	Deva	Kukna
key	key	-	Telu	Kupia
kez	kez	-	Latn	Kukele
kfa	kfa	-	Knda	Kodava
kfb	kfb	-	Deva	Northwestern Kolami	Kolami, Northwestern
kfc	kfc	-	Telu	Konda-Dora
kfd	kfd	-	Knda	Korra Koraga	Koraga, Korra
kfe	kfe	-	Taml	Kota
kff	kff	-	Latn	Koya
kfg	kfg	-	Knda	Kudiya
kfh	kfh	-	Mlym	Kurichiya
kfi	kfi	-	Taml	Kannada Kurumba	Kurumba, Kannada
kfj	kfj	-	Latn	Kemiehua
kfk	kfk	-	Deva	Kinnauri
kfl	kfl	-	Latn	Kung
kfm	kfm	-	Arab	Khunsari
kfn	kfn	-	Latn	Kuk
kfo	kfo	-	Latn	Koro
kfp	kfp	-	Deva	Korwa
kfq	kfq	-	Deva	Korku
kfr	kfr	-	Deva	Kachhi	Kutchi
kfs	kfs	-	Deva	Bilaspuri
kft	kft	-	Latn	Kanjari
kfu	kfu	-	Deva	Katkari
kfv	kfv	-	Latn	Kurmukar
kfw	kfw	-	Latn	Kharam Naga	Naga, Kharam
kfx	kfx	-	Deva	Kullu Pahari	Pahari, Kullu
kfy	kfy	-	Deva	Kumaoni
kfz	kfz	-	Latn	Koromfé
kga	kga	-	Latn	Koyaga
kgb	kgb	-	Latn	Kawe
kge	kge	-	Latn	Komering
kgf	kgf	-	Latn	Kube
kgg	kgg	-	Latn	Kusunda
kgi	kgi	-	Latn	Selangor Sign Language
kgj	kgj	-	Deva	Gamale Kham	Kham, Gamale
kgk	kgk	-	Latn	Kaiwá
kgl	kgl	-	Latn	Kunggari
kgn	kgn	-	Latn	Karingani
kgo	kgo	-	Latn	Krongo
kgp	kgp	-	Latn	Kaingang
kgq	kgq	-	Latn	Kamoro
kgr	kgr	-	Latn	Abun
kgs	kgs	-	Latn	Kumbainggar
kgt	kgt	-	Latn	Somyev
kgu	kgu	-	Latn	Kobol
kgv	kgv	-	Latn	Karas
kgw	kgw	-	Latn	Karon Dori
kgx	kgx	-	Latn	Kamaru
kgy	kgy	-	Deva	Kyerung
khb	khb	-	Talu	Lü
khc	khc	-	Latn	Tukang Besi North
khd	khd	-	Latn	Bädi Kanum	Kanum, Bädi
khe	khe	-	Latn	Korowai
khf	khf	-	Thai	Khuen
khg	khg	-	Tibt	Khams Tibetan	Tibetan, Khams
khh	khh	-	Latn	Kehu
khj	khj	-	Latn	Kuturmi
khk	khk	-	Latn	Halh Mongolian	Mongolian, Halh
khl	khl	-	Latn	Lusi
khn	khn	-	Deva	Khandesi
khp	khp	-	Latn	Kapori	Kapauri
khq	khq	-	Latn	Koyra Chiini	Koyra Chiini Songhay;Songhay, Koyra Chiini
khr	khr	-	Latn	Kharia
khs	khs	-	Latn	Kasua
kht	kht	-	Mymr	Khamti
khu	khu	-	Latn	Nkhumbi
khv	khv	-	Cyrl	Khvarshi
khw	khw	-	Arab	Khowar
khx	khx	-	Latn	Kanu
khy	khy	-	Latn	Kele
khz	khz	-	Latn	Keapara
kia	kia	-	Latn	Kim
kib	kib	-	Latn	Koalib
kic	kic	-	Latn	Kickapoo
kid	kid	-	Latn	Koshin
kie	kie	-	Latn	Kibet
kif	kif	-	Deva	Eastern Parbate Kham	Kham, Eastern Parbate
kig	kig	-	Latn	Kimaama	Kimaghima
kih	kih	-	Latn	Kilmeri
kii	kii	-	Latn	Kitsai
kij	kij	-	Latn	Kilivila
kil	kil	-	Latn	Kariya
kim	kim	-	Cyrl	Karagas
kio	kio	-	Latn	Kiowa
kip	kip	-	Deva	Sheshi Kham	Kham, Sheshi
kiq	kiq	-	Latn	Kosadle	Kosare
kis	kis	-	Latn	Kis
kit	kit	-	Latn	Agob
kiu	kiu	-	Latn	Kirmanjki
kiv	kiv	-	Latn	Kimbu
kiw	kiw	-	Latn	Northeast Kiwai	Kiwai, Northeast
kix	kix	-	Latn	Khiamniungan Naga	Naga, Khiamniungan
kiy	kiy	-	Latn	Kirikiri
kiz	kiz	-	Latn	Kisi
kja	kja	-	Latn	Mlap
kjb	kjb	-	Latn	Q'anjob'al	Kanjobal
kjc	kjc	-	Latn	Coastal Konjo	Konjo, Coastal
kjd	kjd	-	Latn	Southern Kiwai	Kiwai, Southern
kje	kje	-	Latn	Kisar
kjg	kjg	-	Laoo	Khmu
kjh	kjh	-	Cyrl	Khakas
kji	kji	-	Latn	Zabana
kjj	kjj	-	Latn	Khinalugh
kjk	kjk	-	Latn	Highland Konjo	Konjo, Highland
kjl	kjl	-	Deva	Western Parbate Kham	Kham, Western Parbate
kjm	kjm	-	Latn	Kháng
kjn	kjn	-	Latn	Kunjen
kjo	kjo	-	Deva	Kinnauri Pahari	Pahari, Kinnauri
kjp	kjp	-	Mymr	Pwo Eastern Karen	Karen, Pwo Eastern
kjq	kjq	-	Latn	Western Keres	Keres, Western
kjr	kjr	-	Latn	Kurudu
kjs	kjs	-	Latn	East Kewa	Kewa, East
kjt	kjt	-	Thai	Phrae Pwo Karen	Karen, Phrae Pwo
kju	kju	-	Latn	Kashaya
kjv	kjv	-	Latn	Kaikavian Literary Language
kjx	kjx	-	Latn	Ramopa
kjy	kjy	-	Latn	Erave
kjz	kjz	-	Tibt	Bumthangkha
kka	kka	-	Latn	Kakanda
kkb	kkb	-	Latn	Kwerisa
kkc	kkc	-	Latn	Odoodee
kkd	kkd	-	Latn	Kinuku
kke	kke	-	Latn	Kakabe
kkf	kkf	-	Tibt	Kalaktang Monpa	Monpa, Kalaktang
kkg	kkg	-	Latn	Mabaka Valley Kalinga	Kalinga, Mabaka Valley
kkh	kkh	-	Lana	Khün
kki	kki	-	Latn	Kagulu
kkj	kkj	-	Latn	Kako
kkk	kkk	-	Latn	Kokota
kkl	kkl	-	Latn	Kosarek Yale	Yale, Kosarek
kkm	kkm	-	Latn	Kiong
kkn	kkn	-	Latn	Kon Keu
kko	kko	-	Latn	Karko
kkp	kkp	-	Latn	Gugubera	Koko-Bera
kkq	kkq	-	Latn	Kaeku
kkr	kkr	-	Latn	Kir-Balar
kks	kks	-	Latn	Giiwo
kkt	kkt	-	Deva	Koi
kku	kku	-	Latn	Tumi
kkv	kkv	-	Latn	Kangean
kkw	kkw	-	Latn	Teke-Kukuya
kkx	kkx	-	Latn	Kohin
kky	kky	-	Latn	Guugu Yimidhirr	Guguyimidjir
kkz	kkz	-	Latn	Kaska
kla	kla	-	Latn	Klamath-Modoc
klb	klb	-	Latn	Kiliwa
klc	klc	-	Latn	Kolbila
kld	kld	-	Latn	Gamilaraay
kle	kle	-	Deva	Kulung
klf	klf	-	Latn	Kendeje
klg	klg	-	Latn	Tagakaulo
klh	klh	-	Latn	Weliki
kli	kli	-	Latn	Kalumpang
klj	klj	-	Arab	Khalaj
klk	klk	-	Latn	Kono
kll	kll	-	Latn	Kagan Kalagan	Kalagan, Kagan
klm	klm	-	Latn	Migum
kln	kln	-	Latn	Kalenjin
klo	klo	-	Latn	Kapya
klp	klp	-	Latn	Kamasa
klq	klq	-	Latn	Rumu
klr	klr	-	Deva	Khaling
kls	kls	-	Latn	Kalasha
klt	klt	-	Latn	Nukna
klu	klu	-	Latn	Klao
klv	klv	-	Latn	Maskelynes
klw	klw	-	Latn	Tado	Lindu
klx	klx	-	Latn	Koluwawa
kly	kly	-	Latn	Kalao
klz	klz	-	Latn	Kabola
kma	kma	-	Latn	Konni
kmc	kmc	-	Latn	Southern Dong	Dong, Southern
kmd	kmd	-	Latn	Majukayang Kalinga	Kalinga, Majukayang
kme	kme	-	Latn	Bakole
kmf	kmf	-	Latn	Kare
kmg	kmg	-	Latn	Kâte
kmh	kmh	-	Latn	Kalam
kmi	kmi	-	Latn	Kami
kmj	kmj	-	Deva	Kumarbhag Paharia
kmk	kmk	-	Latn	Limos Kalinga	Kalinga, Limos
kml	kml	-	Latn	Tanudan Kalinga	Kalinga, Tanudan
kmm	kmm	-	Latn	Kom
kmn	kmn	-	Latn	Awtuw
kmo	kmo	-	Latn	Kwoma
kmp	kmp	-	Latn	Gimme
kmq	kmq	-	Latn	Kwama
kmr	kmr	-	Latn	Northern Kurdish	Kurdish, Northern
kms	kms	-	Latn	Kamasau
kmt	kmt	-	Latn	Kemtuik
kmu	kmu	-	Latn	Kanite
kmv	kmv	-	Latn	Karipúna Creole French	Creole French, Karipúna
kmw	kmw	-	Latn	Komo
kmx	kmx	-	Latn	Waboda
kmy	kmy	-	Latn	Koma
kmz	kmz	-	Arab	Khorasani Turkish
kna	kna	-	Latn	Dera
knb	knb	-	Latn	Lubuagan Kalinga	Kalinga, Lubuagan
knc	knc	-	Latn	Central Kanuri	Kanuri, Central
knd	knd	-	Latn	Konda
kne	kne	-	Latn	Kankanaey
knf	knf	-	Latn	Mankanya
kng	kng	-	Latn	Koongo
kni	kni	-	Latn	Kanufi
knj	knj	-	Latn	Western Kanjobal	Kanjobal, Western
knk	knk	-	Latn	Kuranko
knl	knl	-	Latn	Keninjal
knm	knm	-	Latn	Kanamarí
knn	knn	-	Deva	Konkani
kno	kno	-	Latn	Kono
knp	knp	-	Latn	Kwanja
knq	knq	-	Latn	Kintaq
knr	knr	-	Latn	Kaningra
kns	kns	-	Latn	Kensiu
knt	knt	-	Latn	Panoan Katukína	Katukína, Panoan
knu	knu	-	Latn	Kono
knv	knv	-	Latn	Tabo
knw	knw	-	Latn	Kung-Ekoka
knx	knx	-	Latn	Kendayan	Salako
kny	kny	-	Latn	Kanyok
knz	knz	-	Latn	Kalamsé
koa	koa	-	Latn	Konomala
koc	koc	-	Latn	Kpati
kod	kod	-	Latn	Kodi
koe	koe	-	Latn	Kacipo-Bale Suri	Suri, Kacipo-Bale
kof	kof	-	Latn	Kubi
kog	kog	-	Latn	Cogui	Kogi
koh	koh	-	Latn	Koyo
koi	koi	-	Cyrl	Komi-Permyak
kol	kol	-	Latn	Kol
koo	koo	-	Latn	Konzo
kop	kop	-	Latn	Waube
koq	koq	-	Latn	Kota
kot	kot	-	Latn	Lagwan
kou	kou	-	Latn	Koke
kov	kov	-	Latn	Kudu-Camo
kow	kow	-	Latn	Kugama
koy	koy	-	Latn	Koyukon
koz	koz	-	Latn	Korak
kpa	kpa	-	Latn	Kutto
kpb	kpb	-	Latn	Mullu Kurumba	Kurumba, Mullu
kpc	kpc	-	Latn	Curripaco
kpd	kpd	-	Latn	Koba
kpf	kpf	-	Latn	Komba
kpg	kpg	-	Latn	Kapingamarangi
kph	kph	-	Latn	Kplang
kpi	kpi	-	Latn	Kofei
kpj	kpj	-	Latn	Karajá
kpk	kpk	-	Latn	Kpan
kpl	kpl	-	Latn	Kpala
kpm	kpm	-	Latn	Koho
kpn	kpn	-	Latn	Kepkiriwát
kpo	kpo	-	Latn	Ikposo
kpq	kpq	-	Latn	Korupun-Sela
kpr	kpr	-	Latn	Korafe-Yegha
kps	kps	-	Latn	Tehit
kpt	kpt	-	Cyrl	Karata
kpu	kpu	-	Latn	Kafoa
kpv	kpv	-	Latn	Komi-Zyrian
kpw	kpw	-	Latn	Kobon
kpx	kpx	-	Latn	Mountain Koiali	Koiali, Mountain
kpy	kpy	-	Cyrl	Koryak
kpz	kpz	-	Latn	Kupsabiny
kqa	kqa	-	Latn	Mum
kqb	kqb	-	Latn	Kovai
kqc	kqc	-	Latn	Doromu-Koki
kqd	kqd	-	Syrc	Koy Sanjaq Surat
kqe	kqe	-	Latn	Kalagan
kqf	kqf	-	Latn	Kakabai
kqg	kqg	-	Latn	Khe
kqh	kqh	-	Latn	Kisankasa
kqi	kqi	-	Latn	Koitabu
kqj	kqj	-	Latn	Koromira
kqk	kqk	-	Latn	Kotafon Gbe	Gbe, Kotafon
kql	kql	-	Latn	Kyenele
kqm	kqm	-	Latn	Khisa
kqn	kqn	-	Latn	Kaonde
kqo	kqo	-	Latn	Eastern Krahn	Krahn, Eastern
kqp	kqp	-	Latn	Kimré
kqq	kqq	-	Latn	Krenak
kqr	kqr	-	Latn	Kimaragang
kqs	kqs	-	Latn	Northern Kissi	Kissi, Northern
kqt	kqt	-	Latn	Klias River Kadazan	Kadazan, Klias River
kqu	kqu	-	Latn	Seroa
kqv	kqv	-	Latn	Okolod
kqw	kqw	-	Latn	Kandas
kqx	kqx	-	Latn	Mser
kqy	kqy	-	Ethi	Koorete
kqz	kqz	-	Latn	Korana
kra	kra	-	Deva	Kumhali
krb	krb	-	Latn	Karkin
krd	krd	-	Latn	Kairui-Midiki
kre	kre	-	Latn	Panará
krf	krf	-	Latn	Koro
krh	krh	-	Latn	Kurama
kri	kri	-	Latn	Krio
krj	krj	-	Latn	Kinaray-a	Kinaray-A
krk	krk	-	Cyrl	Kerek
krn	krn	-	Latn	Sapo
krp	krp	-	Latn	Durop
krr	krr	-	Khmr	Krung
krs	krs	-	Latn	Gbaya
krt	krt	-	Latn	Tumari Kanuri	Kanuri, Tumari
krv	krv	-	Khmr	Kavet
krw	krw	-	Latn	Western Krahn	Krahn, Western
krx	krx	-	Latn	Karon
kry	kry	-	Latn	Kryts
krz	krz	-	Latn	Sota Kanum	Kanum, Sota
ksb	ksb	-	Latn	Shambala
ksc	ksc	-	Latn	Southern Kalinga	Kalinga, Southern
ksd	ksd	-	Latn	Kuanua
kse	kse	-	Latn	Kuni
ksf	ksf	-	Latn	Bafia
ksg	ksg	-	Latn	Kusaghe
ksh	ksh	-	Latn	Colognian	Kölsch
ksi	ksi	-	Latn	Krisa	I'saka
ksj	ksj	-	Latn	Uare
ksk	ksk	-	Latn	Kansa
ksl	ksl	-	Latn	Kumalu
ksm	ksm	-	Latn	Kumba
ksn	ksn	-	Latn	Kasiguranin
kso	kso	-	Latn	Kofa
ksp	ksp	-	Latn	Kaba
ksq	ksq	-	Latn	Kwaami
ksr	ksr	-	Latn	Borong
kss	kss	-	Latn	Southern Kisi	Kisi, Southern
kst	kst	-	Latn	Winyé
ksu	ksu	-	Mymr	Khamyang
ksv	ksv	-	Latn	Kusu
ksw	ksw	-	Mymr	S'gaw Karen	Karen, S'gaw
ksx	ksx	-	Latn	Kedang
ksy	ksy	-	Latn	Kharia Thar
ksz	ksz	-	Deva	Kodaku
kta	kta	-	Latn	Katua
ktb	ktb	-	Ethi	Kambaata
ktc	ktc	-	Latn	Kholok
ktd	ktd	-	Latn	Kokata	Kukatha
kte	kte	-	Deva	Nubri
ktf	ktf	-	Latn	Kwami
ktg	ktg	-	Latn	Kalkutung
kth	kth	-	Latn	Karanga
kti	kti	-	Latn	North Muyu	Muyu, North
ktj	ktj	-	Latn	Plapo Krumen	Krumen, Plapo
ktk	ktk	-	Latn	Kaniet
ktl	ktl	-	Arab	Koroshi
ktm	ktm	-	Latn	Kurti
ktn	ktn	-	Latn	Karitiâna
kto	kto	-	Latn	Kuot
ktp	ktp	-	Plrd	Kaduo
ktq	ktq	-	Latn	Katabaga
kts	kts	-	Latn	South Muyu	Muyu, South
ktt	ktt	-	Latn	Ketum
ktu	ktu	-	Latn	Kituba
ktv	ktv	-	Latn	Eastern Katu	Katu, Eastern
ktw	ktw	-	Latn	Kato
ktx	ktx	-	Latn	Kaxararí
kty	kty	-	Latn	Kango
ktz	ktz	-	Latn	Juǀʼhoan	Juǀʼhoansi
kub	kub	-	Latn	Kutep
kuc	kuc	-	Latn	Kwinsu
kud	kud	-	Latn	'Auhelawa
kue	kue	-	Latn	Kuman
kuf	kuf	-	Laoo	Western Katu	Katu, Western
kug	kug	-	Latn	Kupa
kuh	kuh	-	Latn	Kushi
kui	kui	-	Latn	Kuikúro-Kalapálo	Kalapalo
kuj	kuj	-	Latn	Kuria
kuk	kuk	-	Latn	Kepo'
kul	kul	-	Latn	Kulere
kun	kun	-	Latn	Kunama
kuo	kuo	-	Latn	Kumukio
kup	kup	-	Latn	Kunimaipa
kuq	kuq	-	Latn	Karipuna
kus	kus	-	Latn	Kusaal
kuu	kuu	-	Latn	Upper Kuskokwim	Kuskokwim, Upper
kuv	kuv	-	Latn	Kur
kuw	kuw	-	Latn	Kpagua
kux	kux	-	Latn	Kukatja
kuy	kuy	-	Latn	Kuuku-Ya'u
kuz	kuz	-	Latn	Kunza
kva	kva	-	Cyrl	Bagvalal
kvb	kvb	-	Latn	Kubu
kvc	kvc	-	Latn	Kove
kvd	kvd	-	Latn	Kui
kve	kve	-	Latn	Kalabakan
kvf	kvf	-	Latn	Kabalai
kvg	kvg	-	Latn	Kuni-Boazi
kvh	kvh	-	Latn	Komodo
kvi	kvi	-	Latn	Kwang
kvj	kvj	-	Latn	Psikye
kvk	kvk	-	Latn	Korean Sign Language
kvl	kvl	-	Latn	Kayaw
kvm	kvm	-	Latn	Kendem
kvn	kvn	-	Latn	Border Kuna	Kuna, Border
kvo	kvo	-	Latn	Dobel
kvp	kvp	-	Latn	Kompane
kvq	kvq	-	Mymr	Geba Karen	Karen, Geba
kvr	kvr	-	Latn	Kerinci
kvt	kvt	-	Mymr	Lahta Karen	Karen, Lahta;Lahta
kvu	kvu	-	Latn	Yinbaw Karen	Karen, Yinbaw
kvv	kvv	-	Latn	Kola
kvw	kvw	-	Latn	Wersing
kvx	kvx	-	Arab	Parkari Koli	Koli, Parkari
kvy	kvy	-	Kali	Yintale Karen	Karen, Yintale;Yintale
kvz	kvz	-	Latn	Tsakwambo	Tsaukambo
kwa	kwa	-	Latn	Dâw
kwb	kwb	-	Latn	Kwa
kwc	kwc	-	Latn	Likwala
kwd	kwd	-	Latn	Kwaio
kwe	kwe	-	Latn	Kwerba
kwf	kwf	-	Latn	Kwara'ae
kwg	kwg	-	Latn	Sara Kaba Deme
kwh	kwh	-	Latn	Kowiai
kwi	kwi	-	Latn	Awa-Cuaiquer
kwj	kwj	-	Latn	Kwanga
kwk	kwk	-	Latn	Kwakʼwala	Kwak'wala;Kwakiutl
kwl	kwl	-	Latn	Kofyar
kwm	kwm	-	Latn	Kwambi
kwn	kwn	-	Latn	Kwangali
kwo	kwo	-	Latn	Kwomtari
kwp	kwp	-	Latn	Kodia
kwr	kwr	-	Latn	Kwer
kws	kws	-	Latn	Kwese
kwt	kwt	-	Latn	Kwesten
kwu	kwu	-	Latn	Kwakum
kwv	kwv	-	Latn	Sara Kaba Náà
kww	kww	-	Latn	Kwinti
kwx	kwx	-	Latn	Khirwar
kwy	kwy	-	Latn	San Salvador Kongo	Kongo, San Salvador
kwz	kwz	-	Latn	Kwadi
kxa	kxa	-	Latn	Kairiru
kxb	kxb	-	Latn	Krobu
kxc	kxc	-	Latn	Konso	Khonso
kxd	kxd	-	Latn	Brunei
kxf	kxf	-	Mymr	Manumanaw Karen	Karen, Manumanaw;Manumanaw
kxh	kxh	-	Latn	Karo
kxi	kxi	-	Latn	Keningau Murut	Murut, Keningau
kxj	kxj	-	Latn	Kulfa
kxk	kxk	-	Mymr	Zayein Karen	Karen, Zayein
kxm	kxm	-	Thai	Northern Khmer	Khmer, Northern
kxn	kxn	-	Latn	Kanowit-Tanjong Melanau	Melanau, Kanowit-Tanjong
kxo	kxo	-	Latn	Kanoé
kxp	kxp	-	Arab	Wadiyara Koli	Koli, Wadiyara
kxq	kxq	-	Latn	Smärky Kanum	Kanum, Smärky
kxr	kxr	-	Latn	Koro
kxs	kxs	-	Latn	Kangjia
kxt	kxt	-	Latn	Koiwat
kxv	kxv	-	Latn	Kuvi
kxw	kxw	-	Latn	Konai
kxx	kxx	-	Latn	Likuba
kxy	kxy	-	Latn	Kayong
kxz	kxz	-	Latn	Kerewo
kya	kya	-	Latn	Kwaya
kyb	kyb	-	Latn	Butbut Kalinga	Kalinga, Butbut
kyc	kyc	-	Latn	Kyaka
kyd	kyd	-	Latn	Karey
kye	kye	-	Latn	Krache
kyf	kyf	-	Latn	Kouya
kyg	kyg	-	Latn	Keyagana
kyh	kyh	-	Latn	Karok
kyi	kyi	-	Latn	Kiput
kyj	kyj	-	Latn	Karao
kyk	kyk	-	Latn	Kamayo
kyl	kyl	-	Latn	Kalapuya
kym	kym	-	Latn	Kpatili
kyn	kyn	-	Latn	Northern Binukidnon	Binukidnon, Northern
kyo	kyo	-	Latn	Kelon
kyp	kyp	-	Latn	Kang
kyq	kyq	-	Latn	Kenga
kyr	kyr	-	Latn	Kuruáya
kys	kys	-	Latn	Baram Kayan	Kayan, Baram
kyt	kyt	-	Latn	Kayagar
kyu	kyu	-	Kali	Western Kayah	Kayah, Western
kyv	kyv	-	Deva	Kayort
kyw	kyw	-	Deva	Kudmali
kyx	kyx	-	Latn	Rapoisi
kyy	kyy	-	Latn	Kambaira
kyz	kyz	-	Latn	Kayabí
kza	kza	-	Latn	Western Karaboro	Karaboro, Western
kzb	kzb	-	Latn	Kaibobo
kzc	kzc	-	Latn	Bondoukou Kulango	Kulango, Bondoukou
kzd	kzd	-	Latn	Kadai
kze	kze	-	Latn	Kosena
kzf	kzf	-	Latn	Da'a Kaili	Kaili, Da'a
kzg	kzg	-	Latn	Kikai
kzi	kzi	-	Latn	Kelabit
kzk	kzk	-	Latn	Kazukuru
kzl	kzl	-	Latn	Kayeli
kzm	kzm	-	Latn	Kais
kzn	kzn	-	Latn	Kokola
kzo	kzo	-	Latn	Kaningi
kzp	kzp	-	Latn	Kaidipang
kzq	kzq	-	Latn	Kaike
kzr	kzr	-	Latn	Karang
kzs	kzs	-	Latn	Sugut Dusun	Dusun, Sugut
kzu	kzu	-	Latn	Kayupulau
kzv	kzv	-	Latn	Komyandaret
kzw	kzw	-	Latn	Karirí-Xocó
kzx	kzx	-	Latn	Kamarian
kzy	kzy	-	Latn	Kango
kzz	kzz	-	Latn	Kalabra
laa	laa	-	Latn	Southern Subanen	Subanen, Southern
lab	lab	-	Lina	Linear A
lac	lac	-	Latn	Lacandon
lae	lae	-	Deva	Pattani
laf	laf	-	Latn	Lafofa
lag	lag	-	Latn	Langi	Rangi
lai	lai	-	Latn	Lambya
laj	laj	-	Latn	Lango
lal	lal	-	Latn	Lalia
lan	lan	-	Latn	Laru
lap	lap	-	Latn	Laka
laq	laq	-	Latn	Qabiao
lar	lar	-	Latn	Larteh
las	las	-	Latn	Lama
lau	lau	-	Latn	Laba
law	law	-	Latn	Lauje
lax	lax	-	Latn	Tiwa
lay	lay	-	Latn	Lama Bai	Bai, Lama
laz	laz	-	Latn	Aribwatsa
lbb	lbb	-	Latn	Label
lbc	lbc	-	Latn	Lakkia
lbe	lbe	-	Cyrl	Lak
lbf	lbf	-	Deva	Tinani
lbg	lbg	-	Latn	Laopang
lbi	lbi	-	Latn	La'bi
lbj	lbj	-	Tibt	Ladakhi
lbk	lbk	-	Latn	Central Bontok	Bontok, Central
lbl	lbl	-	Latn	Libon Bikol	Bikol, Libon
lbm	lbm	-	Deva	Lodhi
lbn	lbn	-	Latn	Rmeet
lbo	lbo	-	Laoo	Laven
lbq	lbq	-	Latn	Wampar
lbr	lbr	-	Deva	Lohorung
lbs	lbs	-	Latn	Libyan Sign Language
lbt	lbt	-	Latn	Lachi
lbu	lbu	-	Latn	Labu
lbv	lbv	-	Latn	Lavatbura-Lamusong
lbw	lbw	-	Latn	Tolaki
lbx	lbx	-	Latn	Lawangan
lby	lby	-	Latn	Lamalama	Lamu-Lamu
lbz	lbz	-	Latn	Lardil
lcc	lcc	-	Latn	Legenyem
lcd	lcd	-	Latn	Lola
lce	lce	-	Latn	Loncong	Sekak
lcf	lcf	-	Latn	Lubu
lch	lch	-	Latn	Luchazi
lcl	lcl	-	Latn	Lisela
lcm	lcm	-	Latn	Tungag
lcp	lcp	-	Thai	Western Lawa	Lawa, Western
lcq	lcq	-	Latn	Luhu
lcs	lcs	-	Latn	Lisabata-Nuniali
lda	lda	-	Latn	Kla-Dan
ldb	ldb	-	Latn	Dũya
ldd	ldd	-	Latn	Luri
ldg	ldg	-	Latn	Lenyima
ldh	ldh	-	Latn	Lamja-Dengsa-Tola
ldi	ldi	-	Latn	Laari
ldj	ldj	-	Latn	Lemoro
ldk	ldk	-	Latn	Leelau
ldl	ldl	-	Latn	Kaan
ldm	ldm	-	Latn	Landoma
ldn	ldn	-	Latn	Láadan
ldo	ldo	-	Latn	Loo
ldp	ldp	-	Latn	Tso
ldq	ldq	-	Latn	Lufu
lea	lea	-	Latn	Lega-Shabunda
leb	leb	-	Latn	Lala-Bisa
lec	lec	-	Latn	Leco
led	led	-	Latn	Lendu
lee	lee	-	Latn	Lyélé
lef	lef	-	Latn	Lelemi
leh	leh	-	Latn	Lenje
lei	lei	-	Latn	Lemio
lej	lej	-	Latn	Lengola
lek	lek	-	Latn	Leipon
lel	lel	-	Latn	Lele
lem	lem	-	Latn	Nomaande
len	len	-	Latn	Lenca
leo	leo	-	Latn	Leti
lep	lep	-	Lepc	Lepcha
leq	leq	-	Latn	Lembena
ler	ler	-	Latn	Lenkau
les	les	-	Latn	Lese
let	let	-	Latn	Lesing-Gelimi	Amio-Gelimi
leu	leu	-	Latn	Kara
lev	lev	-	Latn	Lamma
lew	lew	-	Latn	Ledo Kaili	Kaili, Ledo
lex	lex	-	Latn	Luang
ley	ley	-	Latn	Lemolang
lfa	lfa	-	Latn	Lefa
lfb	lfb	-	Latn	Buu
lfn	lfn	-	Latn	Lingua Franca Nova
lga	lga	-	Latn	Lungga
lgb	lgb	-	Latn	Laghu
lgg	lgg	-	Latn	Lugbara
lgh	lgh	-	Latn	Laghuu
lgi	lgi	-	Latn	Lengilu
lgk	lgk	-	Latn	Lingarak	Neverver
lgl	lgl	-	Latn	Wala
lgm	lgm	-	Latn	Lega-Mwenga
lgn	lgn	-	Latn	T'apo	Opuuo
lgo	lgo	-	Latn	Lango
lgq	lgq	-	Latn	Logba
lgr	lgr	-	Latn	Lengo
lgs	lgs	-	Latn	Guinea-Bissau Sign Language	Língua Gestual Guineense
lgt	lgt	-	Latn	Pahi
lgu	lgu	-	Latn	Longgu
lgz	lgz	-	Latn	Ligenza
lha	lha	-	Latn	Laha
lhh	lhh	-	Latn	Laha
lhi	lhi	-	Latn	Lahu Shi
lhl	lhl	-	Latn	Lahul Lohar	Lohar, Lahul
lhm	lhm	-	Deva	Lhomi
lhn	lhn	-	Latn	Lahanan
lhp	lhp	-	Latn	Lhokpu
lhs	lhs	-	Syrc	Mlahsö
lht	lht	-	Latn	Lo-Toga
lhu	lhu	-	Latn	Lahu
lia	lia	-	Latn	West-Central Limba	Limba, West-Central
lib	lib	-	Latn	Likum
lic	lic	-	Latn	Hlai
lid	lid	-	Latn	Nyindrou
lie	lie	-	Latn	Likila
lif	lif	-	Deva	Limbu
lig	lig	-	Latn	Ligbi
lih	lih	-	Latn	Lihir
lij	lij	-	Latn	Ligurian
lik	lik	-	Latn	Lika
lil	lil	-	Latn	Lillooet
lio	lio	-	Latn	Liki
lip	lip	-	Latn	Sekpele
liq	liq	-	Latn	Libido
lir	lir	-	Latn	Liberian English	English, Liberian
lis	lis	-	Lisu	Lisu
liu	liu	-	Latn	Logorik
liv	liv	-	Latn	Livonian	Liv
liw	liw	-	Latn	Col
lix	lix	-	Latn	Liabuku
liy	liy	-	Latn	Banda-Bambari
liz	liz	-	Latn	Libinza
lja	lja	-	Latn	Golpa
lje	lje	-	Latn	Rampi
lji	lji	-	Latn	Laiyolo
ljl	ljl	-	Latn	Li'o
ljp	ljp	-	Latn	Lampung Api
ljw	ljw	-	Latn	Yirandali
ljx	ljx	-	Latn	Yuru
lka	lka	-	Latn	Lakalei
lkb	lkb	-	Latn	Kabras	Lukabaras
lkc	lkc	-	Latn	Kucong
lkd	lkd	-	Latn	Lakondê
lke	lke	-	Latn	Kenyi
lkh	lkh	-	Tibt	Lakha
lki	lki	-	Arab	Laki
lkj	lkj	-	Latn	Remun
lkl	lkl	-	Latn	Laeko-Libuat
lkm	lkm	-	Latn	Kalaamaya
lkn	lkn	-	Latn	Lakon	Vure
lko	lko	-	Latn	Khayo	Olukhayo
lkr	lkr	-	Latn	Päri
lks	lks	-	Latn	Kisa	Olushisa
lkt	lkt	-	Latn	Lakota
lku	lku	-	Latn	Kungkari
lky	lky	-	Latn	Lokoya
lla	lla	-	Latn	Lala-Roba
llb	llb	-	Latn	Lolo
llc	llc	-	Latn	Lele
lld	lld	-	Latn	Ladin
lle	lle	-	Latn	Lele
llf	llf	-	Latn	Hermit
llg	llg	-	Latn	Lole
llh	llh	-	Latn	Lamu
lli	lli	-	Latn	Teke-Laali
llj	llj	-	Latn	Ladji Ladji
llk	llk	-	Latn	Lelak
lll	lll	-	Latn	Lilau
llm	llm	-	Latn	Lasalimu
lln	lln	-	Latn	Lele
llp	llp	-	Latn	North Efate	Efate, North
llq	llq	-	Latn	Lolak
lls	lls	-	Latn	Lithuanian Sign Language
llu	llu	-	Latn	Lau
llx	llx	-	Latn	Lauan
lma	lma	-	Latn	East Limba	Limba, East
lmb	lmb	-	Latn	Merei
lmc	lmc	-	Latn	Limilngan
lmd	lmd	-	Latn	Lumun
lme	lme	-	Latn	Pévé
lmf	lmf	-	Latn	South Lembata	Lembata, South
lmg	lmg	-	Latn	Lamogai
lmh	lmh	-	Deva	Lambichhong
lmi	lmi	-	Latn	Lombi
lmj	lmj	-	Latn	West Lembata	Lembata, West
lmk	lmk	-	Latn	Lamkang
lml	lml	-	Latn	Hano
lmn	lmn	-	Telu	Lambadi
lmo	lmo	-	Latn	Lombard
lmp	lmp	-	Latn	Limbum
lmq	lmq	-	Latn	Lamatuka
lmr	lmr	-	Latn	Lamalera
lmu	lmu	-	Latn	Lamenu
lmv	lmv	-	Latn	Lomaiviti
lmw	lmw	-	Latn	Lake Miwok	Miwok, Lake
lmx	lmx	-	Latn	Laimbue
lmy	lmy	-	Latn	Lamboya
lna	lna	-	Latn	Langbashe
lnb	lnb	-	Latn	Mbalanhu
lnd	lnd	-	Latn	Lundayeh	Lun Bawang
lng	lng	-	Latn	Langobardic
lnh	lnh	-	Latn	Lanoh
lni	lni	-	Latn	Daantanai'
lnj	lnj	-	Latn	Leningitij
lnl	lnl	-	Latn	South Central Banda	Banda, South Central
lnm	lnm	-	Latn	Langam
lnn	lnn	-	Latn	Lorediakarkar
lns	lns	-	Latn	Lamnso'
lnu	lnu	-	Latn	Longuda
lnw	lnw	-	Latn	Lanima
lnz	lnz	-	Latn	Lonzo
loa	loa	-	Latn	Loloda
lob	lob	-	Latn	Lobi
loc	loc	-	Latn	Inonhan
loe	loe	-	Latn	Saluan
lof	lof	-	Latn	Logol
log	log	-	Latn	Logo
loh	loh	-	Latn	Laarim	Narim
loi	loi	-	Latn	Loma
loj	loj	-	Latn	Lou
lok	lok	-	Latn	Loko
lom	lom	-	Latn	Loma
lon	lon	-	Latn	Malawi Lomwe	Lomwe, Malawi
loo	loo	-	Latn	Lombo
lop	lop	-	Latn	Lopa
loq	loq	-	Latn	Lobala
lor	lor	-	Latn	Téén
los	los	-	Latn	Loniu
lot	lot	-	Latn	Otuho
lou	lou	-	Latn	Louisiana Creole	Creole, Louisiana
lov	lov	-	Latn	Lopi
low	low	-	Latn	Tampias Lobu	Lobu, Tampias
lox	lox	-	Latn	Loun
loy	loy	-	Deva	Loke
lpa	lpa	-	Latn	Lelepa
lpe	lpe	-	Latn	Lepki
lpn	lpn	-	Latn	Long Phuri Naga	Naga, Long Phuri
lpo	lpo	-	Plrd	Lipo
lpx	lpx	-	Latn	Lopit
lqr	lqr	-	Latn	Logir
lra	lra	-	Latn	Rara Bakati'
lrc	lrc	-	Arab	Northern Luri	Luri, Northern
lre	lre	-	Latn	Laurentian
lrg	lrg	-	Latn	Laragia
lri	lri	-	Latn	Marachi	Olumarachi
lrk	lrk	-	Arab	Loarki
lrl	lrl	-	Arab	Lari
lrm	lrm	-	Latn	Marama	Olumarama
lrn	lrn	-	Latn	Lorang
lro	lro	-	Latn	Laro
lrr	lrr	-	Latn	Southern Yamphu	Yamphu, Southern
lrt	lrt	-	Latn	Larantuka Malay	Malay, Larantuka
lrv	lrv	-	Latn	Larevat
lrz	lrz	-	Latn	Lemerig
lsa	lsa	-	Arab	Lasgerdi
lsb	lsb	-	Latn	Burundian Sign Language	Langue des Signes Burundaise
lsc	lsc	-	Latn	Albarradas Sign Language	Lengua de señas Albarradas
lsd	lsd	-	Hebr	Lishana Deni
lse	lse	-	Latn	Lusengo
lsh	lsh	-	Latn	Lish
lsi	lsi	-	Latn	Lashi
lsl	lsl	-	Latn	Latvian Sign Language
lsm	lsm	-	Latn	Saamia	Olusamia
lsn	lsn	-	Latn	Tibetan Sign Language
lso	lso	-	Latn	Laos Sign Language
lsp	lsp	-	Latn	Panamanian Sign Language	Lengua de Señas Panameñas
lsr	lsr	-	Latn	Aruop
lss	lss	-	Arab	Lasi
lst	lst	-	Latn	Trinidad and Tobago Sign Language
lsv	lsv	-	Latn	Sivia Sign Language
lsw	lsw	-	Latn	Seychelles Sign Language	Lalang Siny Seselwa;Langue des Signes Seychelloise
lsy	lsy	-	Latn	Mauritian Sign Language
ltc	ltc	-	Hant	Late Middle Chinese	Chinese, Late Middle
ltg	ltg	-	Latn	Latgalian
lth	lth	-	Latn	Thur
lti	lti	-	Latn	Leti
ltn	ltn	-	Latn	Latundê
lto	lto	-	Latn	Tsotso	Olutsotso
lts	lts	-	Latn	Tachoni	Lutachoni
ltu	ltu	-	Latn	Latu
luc	luc	-	Latn	Aringa
lud	lud	-	Latn	Ludian
lue	lue	-	Latn	Luvale
luf	luf	-	Latn	Laua
luh	luh	-	Latn	Leizhou Chinese	Chinese, Leizhou
luj	luj	-	Latn	Luna
luk	luk	-	Tibt	Lunanakha
lul	lul	-	Latn	Olu'bo
lum	lum	-	Latn	Luimbi
lup	lup	-	Latn	Lumbu
luq	luq	-	Latn	Lucumi
lur	lur	-	Latn	Laura
lut	lut	-	Latn	Lushootseed
luu	luu	-	Deva	Lumba-Yakkha
luv	luv	-	Arab	Luwati
luw	luw	-	Latn	Luo
luy	luy	-	Latn	Luyia	Oluluyia
luz	luz	-	Arab	Southern Luri	Luri, Southern
lva	lva	-	Latn	Maku'a
lvi	lvi	-	Latn	Lavi
lvk	lvk	-	Latn	Lavukaleve
lvl	lvl	-	Latn	Lwel
lvs	lvs	-	Latn	Standard Latvian	Latvian, Standard
lvu	lvu	-	Latn	Levuka
lwa	lwa	-	Latn	Lwalu
lwe	lwe	-	Latn	Lewo Eleng
lwg	lwg	-	Latn	Wanga	Oluwanga
lwh	lwh	-	Latn	White Lachi	Lachi, White
lwl	lwl	-	Thai	Eastern Lawa	Lawa, Eastern
lwm	lwm	-	Thai	Laomian
lwo	lwo	-	Latn	Luwo
lws	lws	-	Latn	Malawian Sign Language
lwt	lwt	-	Latn	Lewotobi
lwu	lwu	-	Latn	Lawu
lww	lww	-	Latn	Lewo
lxm	lxm	-	Latn	Lakurumau
lya	lya	-	Tibt	Layakha
lyg	lyg	-	Latn	Lyngngam
lyn	lyn	-	Latn	Luyana
lzh	lzh	-	Hant	Literary Chinese	Chinese, Literary;Classical Chinese
lzl	lzl	-	Latn	Litzlitz
lzn	lzn	-	Latn	Leinong Naga	Naga, Leinong
lzz	lzz	-	Latn	Laz
maa	maa	-	Latn	San Jerónimo Tecóatl Mazatec	Mazatec, San Jerónimo Tecóatl
mab	mab	-	Latn	Yutanduchi Mixtec	Mixtec, Yutanduchi
mae	mae	-	Latn	Bo-Rukul
maf	maf	-	Latn	Mafa
maj	maj	-	Latn	Jalapa De Díaz Mazatec	Mazatec, Jalapa De Díaz
mam	mam	-	Latn	Mam
maq	maq	-	Latn	Chiquihuitlán Mazatec	Mazatec, Chiquihuitlán
mat	mat	-	Latn	San Francisco Matlatzinca	Matlatzinca, San Francisco
mau	mau	-	Latn	Huautla Mazatec	Mazatec, Huautla
mav	mav	-	Latn	Sateré-Mawé
maw	maw	-	Latn	Mampruli
max	max	-	Latn	North Moluccan Malay	Malay, North Moluccan
maz	maz	-	Latn	Central Mazahua	Mazahua, Central
mba	mba	-	Latn	Higaonon
mbb	mbb	-	Latn	Western Bukidnon Manobo	Manobo, Western Bukidnon
mbc	mbc	-	Latn	Macushi
mbd	mbd	-	Latn	Dibabawon Manobo	Manobo, Dibabawon
mbe	mbe	-	Latn	Molale
mbf	mbf	-	Latn	Baba Malay	Malay, Baba
mbh	mbh	-	Latn	Mangseng
mbi	mbi	-	Latn	Ilianen Manobo	Manobo, Ilianen
mbj	mbj	-	Latn	Nadëb
mbk	mbk	-	Latn	Malol
mbl	mbl	-	Latn	Maxakalí
mbm	mbm	-	Latn	Ombamba
mbn	mbn	-	Latn	Macaguán
mbo	mbo	-	Latn	Mbo
mbp	mbp	-	Latn	Malayo
mbq	mbq	-	Latn	Maisin
mbr	mbr	-	Latn	Nukak Makú
mbs	mbs	-	Latn	Sarangani Manobo	Manobo, Sarangani
mbt	mbt	-	Latn	Matigsalug Manobo	Manobo, Matigsalug
mbu	mbu	-	Latn	Mbula-Bwazza
mbv	mbv	-	Latn	Mbulungish
mbw	mbw	-	Latn	Maring
mbx	mbx	-	Latn	Mari
mby	mby	-	Arab	Memoni
mbz	mbz	-	Latn	Amoltepec Mixtec	Mixtec, Amoltepec
mca	mca	-	Latn	Maca
mcb	mcb	-	Latn	Machiguenga
mcc	mcc	-	Latn	Bitur
mcd	mcd	-	Latn	Sharanahua
mce	mce	-	Latn	Itundujia Mixtec	Mixtec, Itundujia
mcf	mcf	-	Latn	Matsés
mcg	mcg	-	Latn	Mapoyo
mch	mch	-	Latn	Maquiritari
mci	mci	-	Latn	Mese
mcj	mcj	-	Latn	Mvanip
mck	mck	-	Latn	Mbunda
mcl	mcl	-	Latn	Macaguaje
mcm	mcm	-	Latn	Malaccan Creole Portuguese	Creole Portuguese, Malaccan
mcn	mcn	-	Latn	Masana
mco	mco	-	Latn	Coatlán Mixe	Mixe, Coatlán
mcp	mcp	-	Latn	Makaa
mcq	mcq	-	Latn	Ese
mcr	mcr	-	Latn	Menya
mcs	mcs	-	Latn	Mambai
mct	mct	-	Latn	Mengisa
mcu	mcu	-	Latn	Cameroon Mambila	Mambila, Cameroon
mcv	mcv	-	Latn	Minanibai
mcw	mcw	-	Latn	Mawa
mcx	mcx	-	Latn	Mpiemo
mcy	mcy	-	Latn	South Watut	Watut, South
mcz	mcz	-	Latn	Mawan
mda	mda	-	Latn	Mada
mdb	mdb	-	Latn	Morigi
mdc	mdc	-	Latn	Soq	Male;Male (Papua New Guinea)
mdd	mdd	-	Latn	Mbum
mde	mde	-	Arab	Maba
mdg	mdg	-	Latn	Massalat
mdh	mdh	-	Latn	Maguindanaon
mdi	mdi	-	Latn	Mamvu
mdj	mdj	-	Latn	Mangbetu
mdk	mdk	-	Latn	Mangbutu
mdl	mdl	-	Latn	Maltese Sign Language
mdm	mdm	-	Latn	Mayogo
mdn	mdn	-	Latn	Mbati
mdp	mdp	-	Latn	Mbala
mdq	mdq	-	Latn	Mbole
mds	mds	-	Latn	Maria
mdt	mdt	-	Latn	Mbere
mdu	mdu	-	Latn	Mboko
mdv	mdv	-	Latn	Santa Lucía Monteverde Mixtec	Mixtec, Santa Lucía Monteverde
mdw	mdw	-	Latn	Mbosi
mdx	mdx	-	Ethi	Dizin
mdy	mdy	-	Ethi	Male	Male (Ethiopia)
mdz	mdz	-	Latn	Suruí Do Pará
mea	mea	-	Latn	Menka
meb	meb	-	Latn	Ikobi
mec	mec	-	Latn	Marra
med	med	-	Latn	Melpa
mee	mee	-	Latn	Mengen
mef	mef	-	Latn	Megam
meh	meh	-	Latn	Southwestern Tlaxiaco Mixtec	Mixtec, Southwestern Tlaxiaco
mei	mei	-	Latn	Midob
mej	mej	-	Latn	Meyah
mek	mek	-	Latn	Mekeo
mel	mel	-	Latn	Central Melanau	Melanau, Central
mem	mem	-	Latn	Mangala
meo	meo	-	Latn	Kedah Malay	Malay, Kedah
mep	mep	-	Latn	Miriwoong
meq	meq	-	Latn	Merey
mer	mer	-	Latn	Meru
mes	mes	-	Latn	Masmaje
met	met	-	Latn	Mato
meu	meu	-	Latn	Motu
mev	mev	-	Latn	Mano
mew	mew	-	Latn	Maaka
mey	mey	-	Latn	Hassaniyya
mez	mez	-	Latn	Menominee
mfa	mfa	-	Arab	Pattani Malay	Malay, Pattani
mfb	mfb	-	Latn	Bangka
mfc	mfc	-	Latn	Mba
mfd	mfd	-	Latn	Mendankwe-Nkwen
mfe	mfe	-	Latn	Morisyen
mff	mff	-	Latn	Naki
mfg	mfg	-	Latn	Mogofin
mfh	mfh	-	Latn	Matal
mfi	mfi	-	Arab	Wandala
mfj	mfj	-	Latn	Mefele
mfk	mfk	-	Latn	North Mofu	Mofu, North
mfl	mfl	-	Latn	Putai
mfm	mfm	-	Latn	Marghi South
mfn	mfn	-	Latn	Cross River Mbembe	Mbembe, Cross River
mfo	mfo	-	Latn	Mbe
mfp	mfp	-	Latn	Makassar Malay	Malay, Makassar
mfq	mfq	-	Latn	Moba
mfr	mfr	-	Latn	Marrithiyel
mfs	mfs	-	Latn	Mexican Sign Language
mft	mft	-	Latn	Mokerang
mfu	mfu	-	Latn	Mbwela
mfv	mfv	-	Latn	Mandjak
mfw	mfw	-	Latn	Mulaha
mfx	mfx	-	Latn	Melo
mfy	mfy	-	Latn	Mayo
mfz	mfz	-	Latn	Mabaan
mgb	mgb	-	Latn	Mararit
mgc	mgc	-	Latn	Morokodo
mgd	mgd	-	Latn	Moru
mge	mge	-	Latn	Mango
mgf	mgf	-	Latn	Maklew
mgg	mgg	-	Latn	Mpumpong
mgh	mgh	-	Latn	Makhuwa-Meetto
mgi	mgi	-	Latn	Lijili
mgj	mgj	-	Latn	Abureni
mgk	mgk	-	Latn	Mawes
mgl	mgl	-	Latn	Maleu-Kilenge
mgm	mgm	-	Latn	Mambae
mgn	mgn	-	Latn	Mbangi
mgo	mgo	-	Latn	Metaʼ	Meta'
mgp	mgp	-	Deva	Magar	Magar Dhut
mgq	mgq	-	Latn	Malila
mgr	mgr	-	Latn	Mambwe-Lungu
mgs	mgs	-	Latn	Manda
mgt	mgt	-	Latn	Mongol
mgu	mgu	-	Latn	Mailu
mgv	mgv	-	Latn	Matengo
mgw	mgw	-	Latn	Matumbi
mgy	mgy	-	Latn	Mbunga
mgz	mgz	-	Latn	Mbugwe
mha	mha	-	Latn	Manda
mhb	mhb	-	Latn	Mahongwe
mhc	mhc	-	Latn	Mocho
mhd	mhd	-	Latn	Mbugu
mhe	mhe	-	Latn	Besisi	Mah Meri
mhf	mhf	-	Latn	Mamaa
mhg	mhg	-	Latn	Margu
mhi	mhi	-	Latn	Ma'di
mhj	mhj	-	Arab	Mogholi
mhk	mhk	-	Latn	Mungaka
mhl	mhl	-	Latn	Mauwake
mhm	mhm	-	Latn	Makhuwa-Moniga
mhn	mhn	-	Latn	Mòcheno
mho	mho	-	Latn	Mashi
mhp	mhp	-	Latn	Balinese Malay	Malay, Balinese
mhq	mhq	-	Latn	Mandan
mhr	mhr	-	Latn	Eastern Mari	Mari, Eastern
mhs	mhs	-	Latn	Buru
mht	mht	-	Latn	Mandahuaca
mhu	mhu	-	Latn	Digaro-Mishmi	Darang Deng;Deng, Darang
mhw	mhw	-	Latn	Mbukushu
mhx	mhx	-	Latn	Maru	Lhaovo
mhy	mhy	-	Latn	Ma'anyan
mhz	mhz	-	Latn	Mor
mia	mia	-	Latn	Miami
mib	mib	-	Latn	Atatláhuca Mixtec	Mixtec, Atatláhuca
mid	mid	-	Mand	Mandaic
mie	mie	-	Latn	Ocotepec Mixtec	Mixtec, Ocotepec
mif	mif	-	Latn	Mofu-Gudur
mig	mig	-	Latn	San Miguel El Grande Mixtec	Mixtec, San Miguel El Grande
mih	mih	-	Latn	Chayuco Mixtec	Mixtec, Chayuco
mii	mii	-	Latn	Chigmecatitlán Mixtec	Mixtec, Chigmecatitlán
mij	mij	-	Latn	Abar	Mungbam
mik	mik	-	Latn	Mikasuki
mil	mil	-	Latn	Peñoles Mixtec	Mixtec, Peñoles
mim	mim	-	Latn	Alacatlatzala Mixtec	Mixtec, Alacatlatzala
mio	mio	-	Latn	Pinotepa Nacional Mixtec	Mixtec, Pinotepa Nacional
mip	mip	-	Latn	Apasco-Apoala Mixtec	Mixtec, Apasco-Apoala
miq	miq	-	Latn	Mískito
mir	mir	-	Latn	Isthmus Mixe	Mixe, Isthmus
mit	mit	-	Latn	Southern Puebla Mixtec	Mixtec, Southern Puebla
miu	miu	-	Latn	Cacaloxtepec Mixtec	Mixtec, Cacaloxtepec
miw	miw	-	Latn	Akoye
mix	mix	-	Latn	Mixtepec Mixtec	Mixtec, Mixtepec
miy	miy	-	Latn	Ayutla Mixtec	Mixtec, Ayutla
miz	miz	-	Latn	Coatzospan Mixtec	Mixtec, Coatzospan
mjb	mjb	-	Latn	Makalero
mjc	mjc	-	Latn	San Juan Colorado Mixtec	Mixtec, San Juan Colorado
mjd	mjd	-	Latn	Northwest Maidu	Maidu, Northwest
mje	mje	-	Latn	Muskum
mjg	mjg	-	Latn	Tu
mjh	mjh	-	Latn	Mwera
mji	mji	-	Latn	Kim Mun
mjj	mjj	-	Latn	Mawak
mjk	mjk	-	Latn	Matukar
mjl	mjl	-	Deva	Mandeali
mjm	mjm	-	Latn	Medebur
mjn	mjn	-	Latn	Ma
mjo	mjo	-	Latn	Malankuravan
mjp	mjp	-	Latn	Malapandaram
mjq	mjq	-	Mlym	Malaryan
mjr	mjr	-	Mlym	Malavedan
mjs	mjs	-	Latn	Miship
mjt	mjt	-	Deva	Sauria Paharia
mju	mju	-	Telu	Manna-Dora
mjv	mjv	-	Mlym	Mannan
mjw	mjw	-	Latn	Karbi
mjx	mjx	-	Latn	Mahali
mjy	mjy	-	Latn	Mahican
mjz	mjz	-	Deva	Majhi
mka	mka	-	Latn	Mbre
mkb	mkb	-	Deva	Mal Paharia
mkc	mkc	-	Latn	Siliput
mke	mke	-	Deva	Mawchi
mkf	mkf	-	Latn	Miya
mkg	mkg	-	Latn	Mak
mki	mki	-	Arab	Dhatki
mkj	mkj	-	Latn	Mokilese
mkk	mkk	-	Latn	Byep
mkl	mkl	-	Latn	Mokole
mkm	mkm	-	Thai	Moklen
mkn	mkn	-	Latn	Kupang Malay	Malay, Kupang
mko	mko	-	Latn	Mingang Doso
mkp	mkp	-	Latn	Moikodi
mkq	mkq	-	Latn	Bay Miwok	Miwok, Bay
mkr	mkr	-	Latn	Malas
mks	mks	-	Latn	Silacayoapan Mixtec	Mixtec, Silacayoapan
mkt	mkt	-	Latn	Vamale
mku	mku	-	Latn	Konyanka Maninka	Maninka, Konyanka
mkv	mkv	-	Latn	Mafea
mkw	mkw	-	Latn	Kituba
mkx	mkx	-	Latn	Kinamiging Manobo	Manobo, Kinamiging
mky	mky	-	Latn	East Makian	Makian, East
mkz	mkz	-	Latn	Makasae
mla	mla	-	Latn	Malo
mlb	mlb	-	Latn	Mbule
mlc	mlc	-	Latn	Cao Lan
mle	mle	-	Latn	Manambu
mlf	mlf	-	Thai	Mal
mlh	mlh	-	Latn	Mape
mli	mli	-	Latn	Malimpung
mlj	mlj	-	Latn	Miltu
mlk	mlk	-	Latn	Ilwana	Kiwilwana
mll	mll	-	Latn	Malua Bay
mlm	mlm	-	Latn	Mulam
mln	mln	-	Latn	Malango
mlo	mlo	-	Latn	Mlomp
mlp	mlp	-	Latn	Bargam
mlq	mlq	-	Latn	Western Maninkakan	Maninkakan, Western
mlr	mlr	-	Latn	Vame
mls	mls	-	Latn	Masalit
mlu	mlu	-	Latn	To'abaita
mlv	mlv	-	Latn	Motlav	Mwotlap
mlw	mlw	-	Latn	Moloko
mlx	mlx	-	Latn	Malfaxal	Naha'ai
mlz	mlz	-	Latn	Malaynon
mma	mma	-	Latn	Mama
mmb	mmb	-	Latn	Momina
mmc	mmc	-	Latn	Michoacán Mazahua	Mazahua, Michoacán
mmd	mmd	-	Latn	Maonan
mme	mme	-	Latn	Mae
mmf	mmf	-	Latn	Mundat
mmg	mmg	-	Latn	North Ambrym	Ambrym, North
mmh	mmh	-	Latn	Mehináku
mmi	mmi	-	Latn	Hember Avu	Amben;Musar
mmj	mmj	-	Latn	Majhwar
mmk	mmk	-	Latn	Mukha-Dora
mml	mml	-	Latn	Man Met
mmm	mmm	-	Latn	Maii
mmn	mmn	-	Latn	Mamanwa
mmo	mmo	-	Latn	Mangga Buang	Buang, Mangga
mmp	mmp	-	Latn	Siawi
mmq	mmq	-	Latn	Musak
mmr	mmr	-	Latn	Western Xiangxi Miao	Miao, Western Xiangxi
mmt	mmt	-	Latn	Malalamai
mmu	mmu	-	Latn	Mmaala
mmv	mmv	-	Latn	Miriti
mmw	mmw	-	Latn	Emae
mmx	mmx	-	Latn	Madak
mmy	mmy	-	Latn	Migaama
mmz	mmz	-	Latn	Mabaale
mna	mna	-	Latn	Mbula
mnb	mnb	-	Latn	Muna
mnd	mnd	-	Latn	Mondé
mne	mne	-	Latn	Naba
mnf	mnf	-	Latn	Mundani
mng	mng	-	Latn	Eastern Mnong	Mnong, Eastern
mnh	mnh	-	Latn	Mono
mnj	mnj	-	Arab	Munji
mnk	mnk	-	Latn	Mandinka
mnl	mnl	-	Latn	Tiale
mnm	mnm	-	Latn	Mapena
mnn	mnn	-	Latn	Southern Mnong	Mnong, Southern
mnp	mnp	-	Latn	Min Bei Chinese	Chinese, Min Bei
mnq	mnq	-	Latn	Minriq
mnr	mnr	-	Latn	Mono
mns	mns	-	Cyrl	Mansi
mnu	mnu	-	Latn	Mer
mnv	mnv	-	Latn	Rennell-Bellona
mnw	mnw	-	Mymr	Mon
mnx	mnx	-	Latn	Manikion
mny	mny	-	Latn	Manyawa
mnz	mnz	-	Latn	Moni
moa	moa	-	Latn	Mwan
moc	moc	-	Latn	Mocoví
mod	mod	-	Latn	Mobilian
moe	moe	-	Latn	Innu-aimun	Innu;Montagnais
mog	mog	-	Latn	Mongondow
moi	moi	-	Latn	Mboi
moj	moj	-	Latn	Monzombo
mok	mok	-	Latn	Morori
mom	mom	-	Latn	Mangue
moo	moo	-	Latn	Monom
mop	mop	-	Latn	Mopán Maya
moq	moq	-	Latn	Mor
mor	mor	-	Latn	Moro
mot	mot	-	Latn	Barí
mou	mou	-	Latn	Mogum
mov	mov	-	Latn	Mohave
mow	mow	-	Latn	Moi
mox	mox	-	Latn	Molima
moy	moy	-	Latn	Shekkacho
moz	moz	-	Latn	Mukulu	Gergiko
mpa	mpa	-	Latn	Mpoto
mpb	mpb	-	Latn	Malak Malak	Mullukmulluk
mpc	mpc	-	Latn	Mangarrayi
mpd	mpd	-	Latn	Machinere
mpe	mpe	-	Latn	Majang
mpg	mpg	-	Latn	Marba
mph	mph	-	Latn	Maung
mpi	mpi	-	Latn	Mpade
mpj	mpj	-	Latn	Martu Wangka	Wangkajunga
mpk	mpk	-	Latn	Mbara
mpl	mpl	-	Latn	Middle Watut	Watut, Middle
mpm	mpm	-	Latn	Yosondúa Mixtec	Mixtec, Yosondúa
mpn	mpn	-	Latn	Mindiri
mpo	mpo	-	Latn	Miu
mpp	mpp	-	Latn	Migabac
mpq	mpq	-	Latn	Matís
mpr	mpr	-	Latn	Vangunu
mps	mps	-	Latn	Dadibi
mpt	mpt	-	Latn	Mian
mpu	mpu	-	Latn	Makuráp
mpv	mpv	-	Latn	Mungkip
mpw	mpw	-	Latn	Mapidian
mpx	mpx	-	Latn	Misima-Panaeati
mpy	mpy	-	Latn	Mapia
mpz	mpz	-	Thai	Mpi
mqa	mqa	-	Latn	Maba
mqb	mqb	-	Latn	Mbuko
mqc	mqc	-	Latn	Mangole
mqe	mqe	-	Latn	Matepi
mqf	mqf	-	Latn	Momuna
mqg	mqg	-	Latn	Kota Bangun Kutai Malay	Malay, Kota Bangun Kutai
mqh	mqh	-	Latn	Tlazoyaltepec Mixtec	Mixtec, Tlazoyaltepec
mqi	mqi	-	Latn	Mariri
mqj	mqj	-	Latn	Mamasa
mqk	mqk	-	Latn	Rajah Kabunsuwan Manobo	Manobo, Rajah Kabunsuwan
mql	mql	-	Latn	Mbelime
mqm	mqm	-	Latn	South Marquesan	Marquesan, South
mqn	mqn	-	Latn	Moronene
mqo	mqo	-	Latn	Modole
mqp	mqp	-	Latn	Manipa
mqq	mqq	-	Latn	Minokok
mqr	mqr	-	Latn	Mander
mqs	mqs	-	Latn	West Makian	Makian, West
mqt	mqt	-	Latn	Mok
mqu	mqu	-	Latn	Mandari
mqv	mqv	-	Latn	Mosimo
mqw	mqw	-	Latn	Murupi
mqx	mqx	-	Latn	Mamuju
mqy	mqy	-	Latn	Manggarai
mqz	mqz	-	Latn	Pano
mra	mra	-	Thai	Mlabri
mrb	mrb	-	Latn	Marino
mrc	mrc	-	Latn	Maricopa
mre	mre	-	Latn	Martha's Vineyard Sign Language
mrf	mrf	-	Latn	Elseng
mrg	mrg	-	Latn	Mising
mrh	mrh	-	Latn	Mara	Shendu
mrj	mrj	-	Cyrl	Western Mari	Mari, Western
mrk	mrk	-	Latn	Hmwaveke
mrl	mrl	-	Latn	Mortlockese
mrm	mrm	-	Latn	Merlav	Mwerlap
mrn	mrn	-	Latn	Cheke Holo
mro	mro	-	Mroo	Mru
mrp	mrp	-	Latn	Morouas
mrq	mrq	-	Latn	North Marquesan	Marquesan, North
mrr	mrr	-	Deva	Maria
mrs	mrs	-	Latn	Maragus
mrt	mrt	-	Latn	Marghi Central
mru	mru	-	Latn	Mono
mrv	mrv	-	Latn	Mangareva
mrw	mrw	-	Latn	Maranao
mrx	mrx	-	Latn	Maremgi	Dineor
mry	mry	-	Latn	Mandaya
mrz	mrz	-	Latn	Marind
msb	msb	-	Latn	Masbatenyo
msc	msc	-	Latn	Sankaran Maninka	Maninka, Sankaran
msd	msd	-	Latn	Yucatec Maya Sign Language
mse	mse	-	Latn	Musey
msf	msf	-	Latn	Mekwei
msg	msg	-	Latn	Moraid
msh	msh	-	Latn	Masikoro Malagasy	Malagasy, Masikoro
msi	msi	-	Latn	Sabah Malay	Malay, Sabah
msj	msj	-	Latn	Ma
msk	msk	-	Latn	Mansaka
msl	msl	-	Latn	Molof	Poule
msm	msm	-	Latn	Agusan Manobo	Manobo, Agusan
msn	msn	-	Latn	Vurës
mso	mso	-	Latn	Mombum
msp	msp	-	Latn	Maritsauá
msq	msq	-	Latn	Caac
msr	msr	-	Latn	Mongolian Sign Language
mss	mss	-	Latn	West Masela	Masela, West
msu	msu	-	Latn	Musom
msv	msv	-	Latn	Maslam
msw	msw	-	Latn	Mansoanka
msx	msx	-	Latn	Moresada
msy	msy	-	Latn	Aruamu
msz	msz	-	Latn	Momare
mta	mta	-	Latn	Cotabato Manobo	Manobo, Cotabato
mtb	mtb	-	Latn	Anyin Morofo
mtc	mtc	-	Latn	Munit
mtd	mtd	-	Latn	Mualang
mte	mte	-	Latn	Mono
mtf	mtf	-	Latn	Murik
mtg	mtg	-	Latn	Una
mth	mth	-	Latn	Munggui
mti	mti	-	Latn	Maiwa
mtj	mtj	-	Latn	Moskona
mtk	mtk	-	Latn	Mbe'
mtl	mtl	-	Latn	Montol
mtm	mtm	-	Cyrl	Mator
mtn	mtn	-	Latn	Matagalpa
mto	mto	-	Latn	Totontepec Mixe	Mixe, Totontepec
mtp	mtp	-	Latn	Wichí Lhamtés Nocten
mtq	mtq	-	Latn	Muong
mtr	mtr	-	Deva	Mewari
mts	mts	-	Latn	Yora
mtt	mtt	-	Latn	Mota
mtu	mtu	-	Latn	Tututepec Mixtec	Mixtec, Tututepec
mtv	mtv	-	Latn	Asaro'o
mtw	mtw	-	Latn	Southern Binukidnon	Binukidnon, Southern
mtx	mtx	-	Latn	Tidaá Mixtec	Mixtec, Tidaá
mty	mty	-	Latn	Nabi
mua	mua	-	Latn	Mundang
mub	mub	-	Latn	Mubi
muc	muc	-	Latn	Ajumbu
mud	mud	-	Cyrl	Mednyj Aleut	Aleut, Mednyj
mue	mue	-	Latn	Media Lengua
mug	mug	-	Latn	Musgu
muh	muh	-	Latn	Mündü
mui	mui	-	Latn	Musi
muj	muj	-	Latn	Mabire
muk	muk	-	Tibt	Mugom
mum	mum	-	Latn	Maiwala
muo	muo	-	Latn	Nyong
mup	mup	-	Latn	Malvi
muq	muq	-	Latn	Eastern Xiangxi Miao	Miao, Eastern Xiangxi
mur	mur	-	Latn	Murle
mut	mut	-	Deva	Western Muria	Muria, Western
muu	muu	-	Latn	Yaaku
muv	muv	-	Taml	Muthuvan
mux	mux	-	Latn	Bo-Ung
muy	muy	-	Latn	Muyang
muz	muz	-	Ethi	Mursi
mva	mva	-	Latn	Manam
mvb	mvb	-	Latn	Mattole
mvd	mvd	-	Latn	Mamboru
mve	mve	-	Arab	Marwari
mvf	mvf	-	Mong	Peripheral Mongolian	Mongolian, Peripheral
mvg	mvg	-	Latn	Yucuañe Mixtec	Mixtec, Yucuañe
mvh	mvh	-	Latn	Mulgi
mvi	mvi	-	Latn	Miyako
mvk	mvk	-	Latn	Mekmek
mvl	mvl	-	Latn	Mbara
mvn	mvn	-	Latn	Minaveha
mvo	mvo	-	Latn	Marovo
mvp	mvp	-	Latn	Duri
mvq	mvq	-	Latn	Moere
mvr	mvr	-	Latn	Marau
mvs	mvs	-	Latn	Massep
mvt	mvt	-	Latn	Mpotovoro
mvu	mvu	-	Latn	Marfa
mvv	mvv	-	Latn	Tagal Murut	Murut, Tagal
mvw	mvw	-	Latn	Machinga
mvx	mvx	-	Latn	Meoswar
mvy	mvy	-	Arab	Indus Kohistani	Kohistani, Indus
mvz	mvz	-	Ethi	Mesqan
mwa	mwa	-	Latn	Mwatebu
mwb	mwb	-	Latn	Juwal
mwc	mwc	-	Latn	Are
mwe	mwe	-	Latn	Mwera
mwf	mwf	-	Latn	Murrinh-Patha
mwg	mwg	-	Latn	Aiklep
mwh	mwh	-	Latn	Mouk-Aria
mwi	mwi	-	Latn	Labo	Ninde
mwk	mwk	-	Latn	Kita Maninkakan	Maninkakan, Kita
mwm	mwm	-	Latn	Sar
mwn	mwn	-	Latn	Nyamwanga
mwo	mwo	-	Latn	Central Maewo	Maewo, Central
mwp	mwp	-	Latn	Kala Lagaw Ya
mwq	mwq	-	Latn	Mün Chin	Chin, Mün
mws	mws	-	Latn	Mwimbi-Muthambi
mwt	mwt	-	Mymr	Moken
mwu	mwu	-	Latn	Mittu
mwv	mwv	-	Latn	Mentawai
mww	mww	-	Hmnp	Hmong Daw
mwz	mwz	-	Latn	Moingi
mxa	mxa	-	Latn	Northwest Oaxaca Mixtec	Mixtec, Northwest Oaxaca
mxb	mxb	-	Latn	Tezoatlán Mixtec	Mixtec, Tezoatlán
mxc	mxc	-	Latn	Manyika
mxd	mxd	-	Latn	Modang
mxe	mxe	-	Latn	Mele-Fila
mxf	mxf	-	Latn	Malgbe
mxg	mxg	-	Latn	Mbangala
mxh	mxh	-	Latn	Mvuba
mxi	mxi	-	Latn	Mozarabic
mxj	mxj	-	Latn	Miju-Mishmi	Deng, Geman;Geman Deng
mxk	mxk	-	Latn	Monumbo
mxl	mxl	-	Latn	Maxi Gbe	Gbe, Maxi
mxm	mxm	-	Latn	Meramera
mxn	mxn	-	Latn	Moi
mxo	mxo	-	Latn	Mbowe
mxp	mxp	-	Latn	Tlahuitoltepec Mixe	Mixe, Tlahuitoltepec
mxq	mxq	-	Latn	Juquila Mixe	Mixe, Juquila
mxr	mxr	-	Latn	Murik
mxs	mxs	-	Latn	Huitepec Mixtec	Mixtec, Huitepec
mxt	mxt	-	Latn	Jamiltepec Mixtec	Mixtec, Jamiltepec
mxu	mxu	-	Latn	Mada
mxv	mxv	-	Latn	Metlatónoc Mixtec	Mixtec, Metlatónoc
mxw	mxw	-	Latn	Namo
mxx	mxx	-	Latn	Mahou	Mawukakan
mxy	mxy	-	Latn	Southeastern Nochixtlán Mixtec	Mixtec, Southeastern Nochixtlán
mxz	mxz	-	Latn	Central Masela	Masela, Central
myb	myb	-	Latn	Mbay
myc	myc	-	Latn	Mayeka
mye	mye	-	Latn	Myene
myf	myf	-	Latn	Bambassi
myg	myg	-	Latn	Manta
myh	myh	-	Latn	Makah
myj	myj	-	Latn	Mangayat
myk	myk	-	Latn	Mamara Senoufo	Senoufo, Mamara
myl	myl	-	Latn	Moma
mym	mym	-	Ethi	Me'en
myo	myo	-	Latn	Anfillo
myp	myp	-	Latn	Pirahã
myr	myr	-	Latn	Muniche
mys	mys	-	Latn	Mesmes
myu	myu	-	Latn	Mundurukú
myw	myw	-	Latn	Muyuw
myx	myx	-	Latn	Masaaba
myy	myy	-	Latn	Macuna
myz	myz	-	Mand	Classical Mandaic	Mandaic, Classical
mza	mza	-	Latn	Santa María Zacatepec Mixtec	Mixtec, Santa María Zacatepec
mzb	mzb	-	Latn	Tumzabt
mzc	mzc	-	Latn	Madagascar Sign Language
mzd	mzd	-	Latn	Malimba
mze	mze	-	Latn	Morawa
mzg	mzg	-	Latn	Monastic Sign Language
mzh	mzh	-	Latn	Wichí Lhamtés Güisnay
mzi	mzi	-	Latn	Ixcatlán Mazatec	Mazatec, Ixcatlán
mzj	mzj	-	Latn	Manya
mzk	mzk	-	Latn	Nigeria Mambila	Mambila, Nigeria
mzl	mzl	-	Latn	Mazatlán Mixe	Mixe, Mazatlán
mzm	mzm	-	Latn	Mumuye
mzn	mzn	-	Arab	Mazanderani
mzo	mzo	-	Latn	Matipuhy
mzp	mzp	-	Latn	Movima
mzq	mzq	-	Latn	Mori Atas
mzr	mzr	-	Latn	Marúbo
mzs	mzs	-	Latn	Macanese
mzt	mzt	-	Latn	Mintil
mzu	mzu	-	Latn	Inapang
mzv	mzv	-	Latn	Manza
mzw	mzw	-	Latn	Deg
mzx	mzx	-	Latn	Mawayana
mzy	mzy	-	Latn	Mozambican Sign Language
mzz	mzz	-	Latn	Maiadomu
naa	naa	-	Latn	Namla
nab	nab	-	Latn	Southern Nambikuára	Nambikuára, Southern
nac	nac	-	Latn	Narak
nae	nae	-	Latn	Naka'ela
naf	naf	-	Latn	Nabak
nag	nag	-	Latn	Naga Pidgin
naj	naj	-	Latn	Nalu
nak	nak	-	Latn	Nakanai
nal	nal	-	Latn	Nalik
nam	nam	-	Latn	Ngan'gityemerri
nan	nan	-	Hant	Min Nan Chinese	Chinese, Min Nan;Hokkien;Min Nan;Taiwanese
nao	nao	-	Deva	Naaba
naq	naq	-	Latn	Nama	Khoekhoe;Nama (Namibia)
nar	nar	-	Latn	Iguta
nas	nas	-	Latn	Naasioi
nat	nat	-	Latn	Ca̱hungwa̱rya̱	Hungworo
naw	naw	-	Latn	Nawuri
nax	nax	-	Latn	Nakwi
nay	nay	-	Latn	Ngarrindjeri
naz	naz	-	Latn	Coatepec Nahuatl	Nahuatl, Coatepec
nba	nba	-	Latn	Nyemba
nbb	nbb	-	Latn	Ndoe
nbc	nbc	-	Latn	Chang Naga	Naga, Chang
nbd	nbd	-	Latn	Ngbinda
nbe	nbe	-	Latn	Konyak Naga	Naga, Konyak
nbg	nbg	-	Latn	Nagarchal
nbh	nbh	-	Latn	Ngamo
nbi	nbi	-	Latn	Mao Naga	Naga, Mao
nbj	nbj	-	Latn	Ngarinyman
nbk	nbk	-	Latn	Nake
nbm	nbm	-	Latn	Ngbaka Ma'bo
nbn	nbn	-	Latn	Kuri
nbo	nbo	-	Latn	Nkukoli
nbp	nbp	-	Latn	Nnam
nbq	nbq	-	Latn	Nggem
nbr	nbr	-	Latn	Numana
nbs	nbs	-	Latn	Namibian Sign Language
nbt	nbt	-	Latn	Na
nbu	nbu	-	Latn	Rongmei Naga	Naga, Rongmei
nbv	nbv	-	Latn	Ngamambo
nbw	nbw	-	Latn	Southern Ngbandi	Ngbandi, Southern
nby	nby	-	Latn	Ningera
nca	nca	-	Latn	Iyo
ncb	ncb	-	Latn	Central Nicobarese	Nicobarese, Central
ncc	ncc	-	Latn	Ponam
ncd	ncd	-	Deva	Nachering
nce	nce	-	Latn	Yale
ncf	ncf	-	Latn	Notsi
ncg	ncg	-	Latn	Nisga'a
nch	nch	-	Latn	Central Huasteca Nahuatl	Nahuatl, Central Huasteca
nci	nci	-	Latn	Classical Nahuatl	Nahuatl, Classical
ncj	ncj	-	Latn	Northern Puebla Nahuatl	Nahuatl, Northern Puebla
nck	nck	-	Latn	Na-kara
ncl	ncl	-	Latn	Michoacán Nahuatl	Nahuatl, Michoacán
ncm	ncm	-	Latn	Nambo
ncn	ncn	-	Latn	Nauna
nco	nco	-	Latn	Sibe
ncq	ncq	-	Laoo	Northern Katang	Katang, Northern
ncr	ncr	-	Latn	Ncane
ncs	ncs	-	Latn	Nicaraguan Sign Language
nct	nct	-	Latn	Chothe Naga	Naga, Chothe
ncu	ncu	-	Latn	Chumburung
ncx	ncx	-	Latn	Central Puebla Nahuatl	Nahuatl, Central Puebla
ncz	ncz	-	Latn	Natchez
nda	nda	-	Latn	Ndasa
ndb	ndb	-	Latn	Kenswei Nsei
ndc	ndc	-	Latn	Ndau
ndd	ndd	-	Latn	Nde-Nsele-Nta
ndf	ndf	-	Cyrl	Nadruvian
ndg	ndg	-	Latn	Ndengereko
ndh	ndh	-	Latn	Ndali
ndi	ndi	-	Latn	Samba Leko
ndj	ndj	-	Latn	Ndamba
ndk	ndk	-	Latn	Ndaka
ndl	ndl	-	Latn	Ndolo
ndm	ndm	-	Latn	Ndam
ndn	ndn	-	Latn	Ngundi
ndp	ndp	-	Latn	Ndo
ndq	ndq	-	Latn	Ndombe
ndr	ndr	-	Latn	Ndoola
ndt	ndt	-	Latn	Ndunga
ndu	ndu	-	Latn	Dugun
ndv	ndv	-	Latn	Ndut
ndw	ndw	-	Latn	Ndobo
ndx	ndx	-	Latn	Nduga
ndy	ndy	-	Latn	Lutos
ndz	ndz	-	Latn	Ndogo
nea	nea	-	Latn	Eastern Ngad'a	Ngad'a, Eastern
neb	neb	-	Latn	Toura
nec	nec	-	Latn	Nedebang
ned	ned	-	Latn	Nde-Gbite
nee	nee	-	Latn	Nêlêmwa-Nixumwak
nef	nef	-	Latn	Nefamese
neg	neg	-	Cyrl	Negidal
neh	neh	-	Tibt	Nyenkha
nei	nei	-	Xsux	Neo-Hittite	Hittite, Neo-
nej	nej	-	Latn	Neko
nek	nek	-	Latn	Neku
nem	nem	-	Latn	Nemi
nen	nen	-	Latn	Nengone
neo	neo	-	Latn	Ná-Meo
neq	neq	-	Latn	North Central Mixe	Mixe, North Central
ner	ner	-	Latn	Yahadian
nes	nes	-	Latn	Bhoti Kinnauri	Kinnauri, Bhoti
net	net	-	Latn	Nete
neu	neu	-	Latn	Neo
nev	nev	-	Latn	Nyaheun
nex	nex	-	Latn	Neme
ney	ney	-	Latn	Neyo
nez	nez	-	Latn	Nez Perce
nfa	nfa	-	Latn	Dhao
nfd	nfd	-	Latn	Ahwai
nfl	nfl	-	Latn	Ayiwo	Äiwoo
nfr	nfr	-	Latn	Nafaanra
nfu	nfu	-	Latn	Mfumte
nga	nga	-	Latn	Ngbaka
ngb	ngb	-	Latn	Northern Ngbandi	Ngbandi, Northern
ngc	ngc	-	Latn	Ngombe
ngd	ngd	-	Latn	Ngando
nge	nge	-	Latn	Ngemba
ngg	ngg	-	Latn	Ngbaka Manza
ngh	ngh	-	Latn	Nǁng
ngi	ngi	-	Latn	Ngizim
ngj	ngj	-	Latn	Ngie
ngk	ngk	-	Latn	Dalabon
ngl	ngl	-	Latn	Lomwe
ngm	ngm	-	Latn	Ngatik Men's Creole
ngn	ngn	-	Latn	Ngwo
ngp	ngp	-	Latn	Ngulu
ngq	ngq	-	Latn	Ngurimi	Ngoreme
ngr	ngr	-	Latn	Engdewu
ngs	ngs	-	Latn	Gvoko
ngt	ngt	-	Laoo	Kriang	Ngeq
ngu	ngu	-	Latn	Guerrero Nahuatl	Nahuatl, Guerrero
ngv	ngv	-	Latn	Nagumi
ngw	ngw	-	Latn	Ngwaba
ngx	ngx	-	Latn	Nggwahyi
ngy	ngy	-	Latn	Tibea
ngz	ngz	-	Latn	Ngungwel
nha	nha	-	Latn	Nhanda
nhb	nhb	-	Latn	Beng
nhc	nhc	-	Latn	Tabasco Nahuatl	Nahuatl, Tabasco
nhd	nhd	-	Latn	Chiripá	Ava Guaraní;Guaraní, Ava
nhe	nhe	-	Latn	Eastern Huasteca Nahuatl	Nahuatl, Eastern Huasteca
nhf	nhf	-	Latn	Nhuwala
nhg	nhg	-	Latn	Tetelcingo Nahuatl	Nahuatl, Tetelcingo
nhh	nhh	-	Latn	Nahari
nhi	nhi	-	Latn	Zacatlán-Ahuacatlán-Tepetzintla Nahuatl	Nahuatl, Zacatlán-Ahuacatlán-Tepetzintla
nhk	nhk	-	Latn	Isthmus-Cosoleacaque Nahuatl	Nahuatl, Isthmus-Cosoleacaque
nhm	nhm	-	Latn	Morelos Nahuatl	Nahuatl, Morelos
nhn	nhn	-	Latn	Central Nahuatl	Nahuatl, Central
nho	nho	-	Latn	Takuu
nhp	nhp	-	Latn	Isthmus-Pajapan Nahuatl	Nahuatl, Isthmus-Pajapan
nhq	nhq	-	Latn	Huaxcaleca Nahuatl	Nahuatl, Huaxcaleca
nhr	nhr	-	Latn	Naro
nht	nht	-	Latn	Ometepec Nahuatl	Nahuatl, Ometepec
nhu	nhu	-	Latn	Noone
nhv	nhv	-	Latn	Temascaltepec Nahuatl	Nahuatl, Temascaltepec
nhw	nhw	-	Latn	Western Huasteca Nahuatl	Nahuatl, Western Huasteca
nhx	nhx	-	Latn	Isthmus-Mecayapan Nahuatl	Nahuatl, Isthmus-Mecayapan
nhy	nhy	-	Latn	Northern Oaxaca Nahuatl	Nahuatl, Northern Oaxaca
nhz	nhz	-	Latn	Santa María La Alta Nahuatl	Nahuatl, Santa María La Alta
nib	nib	-	Latn	Nakame
nid	nid	-	Latn	Ngandi
nie	nie	-	Latn	Niellim
nif	nif	-	Latn	Nek
nig	nig	-	Latn	Ngalakgan
nih	nih	-	Latn	Nyiha
nii	nii	-	Latn	Nii
nij	nij	-	Latn	Ngaju
nik	nik	-	Latn	Southern Nicobarese	Nicobarese, Southern
nil	nil	-	Latn	Nila
nim	nim	-	Latn	Nilamba
nin	nin	-	Latn	Ninzo
nio	nio	-	Cyrl	Nganasan
niq	niq	-	Latn	Nandi
nir	nir	-	Latn	Nimboran
nis	nis	-	Latn	Nimi
nit	nit	-	Telu	Southeastern Kolami	Kolami, Southeastern
niv	niv	-	Cyrl	Gilyak
niw	niw	-	Latn	Nimo
nix	nix	-	Latn	Hema
niy	niy	-	Latn	Ngiti
niz	niz	-	Latn	Ningil
nja	nja	-	Latn	Nzanyi
njb	njb	-	Latn	Nocte Naga	Naga, Nocte
njd	njd	-	Latn	Ndonde Hamba
njh	njh	-	Latn	Lotha Naga	Naga, Lotha
nji	nji	-	Latn	Gudanji
njj	njj	-	Latn	Njen
njl	njl	-	Latn	Njalgulgule
njm	njm	-	Latn	Angami Naga	Naga, Angami
njn	njn	-	Latn	Liangmai Naga	Naga, Liangmai
njo	njo	-	Latn	Ao Naga	Naga, Ao
njr	njr	-	Latn	Njerep
njs	njs	-	Latn	Nisa
njt	njt	-	Latn	Ndyuka-Trio Pidgin
nju	nju	-	Latn	Ngadjunmaya
njx	njx	-	Latn	Kunyi
njy	njy	-	Latn	Njyem
njz	njz	-	Latn	Nyishi
nka	nka	-	Latn	Nkoya
nkb	nkb	-	Latn	Khoibu Naga	Naga, Khoibu
nkc	nkc	-	Latn	Nkongho
nkd	nkd	-	Latn	Koireng
nke	nke	-	Latn	Duke
nkf	nkf	-	Latn	Inpui Naga	Naga, Inpui
nkg	nkg	-	Latn	Nekgini
nkh	nkh	-	Latn	Khezha Naga	Naga, Khezha
nki	nki	-	Latn	Thangal Naga	Naga, Thangal
nkj	nkj	-	Latn	Nakai
nkk	nkk	-	Latn	Nokuku
nkm	nkm	-	Latn	Namat
nkn	nkn	-	Latn	Nkangala
nko	nko	-	Latn	Nkonya
nkp	nkp	-	Latn	Niuatoputapu
nkq	nkq	-	Latn	Nkami
nkr	nkr	-	Latn	Nukuoro
nks	nks	-	Latn	North Asmat	Asmat, North
nkt	nkt	-	Latn	Nyika
nku	nku	-	Latn	Bouna Kulango	Kulango, Bouna
nkv	nkv	-	Latn	Nyika
nkw	nkw	-	Latn	Nkutu
nkx	nkx	-	Latn	Nkoroo
nkz	nkz	-	Latn	Nkari
nla	nla	-	Latn	Ngombale
nlc	nlc	-	Latn	Nalca
nle	nle	-	Latn	East Nyala	Nyala, East
nlg	nlg	-	Latn	Gela
nli	nli	-	Arab	Grangali
nlj	nlj	-	Latn	Nyali
nlk	nlk	-	Latn	Ninia Yali	Yali, Ninia
nll	nll	-	Latn	Nihali
nlm	nlm	-	Arab	Mankiyali
nlo	nlo	-	Latn	Ngul
nlq	nlq	-	Latn	Lao Naga	Naga, Lao
nlu	nlu	-	Latn	Nchumbulu
nlv	nlv	-	Latn	Orizaba Nahuatl	Nahuatl, Orizaba
nlw	nlw	-	Latn	Walangama
nlx	nlx	-	Deva	Nahali
nly	nly	-	Latn	Nyamal
nlz	nlz	-	Latn	Nalögo
nma	nma	-	Latn	Maram Naga	Naga, Maram
nmb	nmb	-	Latn	Big Nambas	Nambas, Big;V'ënen Taut
nmc	nmc	-	Latn	Ngam
nmd	nmd	-	Latn	Ndumu
nme	nme	-	Latn	Mzieme Naga	Naga, Mzieme
nmf	nmf	-	Latn	Tangkhul Naga	Naga, Tangkhul;Tangkhul Naga (India)
nmg	nmg	-	Latn	Kwasio
nmh	nmh	-	Latn	Monsang Naga	Naga, Monsang
nmi	nmi	-	Latn	Nyam
nmj	nmj	-	Latn	Ngombe
nmk	nmk	-	Latn	Namakura
nml	nml	-	Latn	Ndemli
nmm	nmm	-	Deva	Manangba
nmn	nmn	-	Latn	ǃXóõ
nmo	nmo	-	Latn	Moyon Naga	Naga, Moyon
nmp	nmp	-	Latn	Nimanbur
nmq	nmq	-	Latn	Nambya
nmr	nmr	-	Latn	Nimbari
nms	nms	-	Latn	Letemboi
nmt	nmt	-	Latn	Namonuito
nmu	nmu	-	Latn	Northeast Maidu	Maidu, Northeast
nmv	nmv	-	Latn	Ngamini
nmw	nmw	-	Latn	Nimoa	Rifao
nmx	nmx	-	Latn	Nama
nmy	nmy	-	Latn	Namuyi
nmz	nmz	-	Latn	Nawdm
nna	nna	-	Latn	Nyangumarta
nnb	nnb	-	Latn	Nande
nnc	nnc	-	Latn	Nancere
nnd	nnd	-	Latn	West Ambae	Ambae, West
nne	nne	-	Latn	Ngandyera
nnf	nnf	-	Latn	Ngaing
nng	nng	-	Latn	Maring Naga	Naga, Maring
nnh	nnh	-	Latn	Ngiemboon
nni	nni	-	Latn	North Nuaulu	Nuaulu, North
nnj	nnj	-	Latn	Nyangatom
nnk	nnk	-	Latn	Nankina
nnl	nnl	-	Latn	Northern Rengma Naga	Naga, Northern Rengma
nnm	nnm	-	Latn	Namia
nnn	nnn	-	Latn	Ngete
nnp	nnp	-	Wcho	Wancho Naga	Naga, Wancho
nnq	nnq	-	Latn	Ngindo
nnr	nnr	-	Latn	Narungga
nnt	nnt	-	Latn	Nanticoke
nnu	nnu	-	Latn	Dwang
nnv	nnv	-	Latn	Nugunu
nnw	nnw	-	Latn	Southern Nuni	Nuni, Southern
nny	nny	-	Latn	Nyangga
nnz	nnz	-	Latn	Nda'nda'
noa	noa	-	Latn	Woun Meu
noc	noc	-	Latn	Nuk
nod	nod	-	Lana	Northern Thai	Thai, Northern
noe	noe	-	Deva	Nimadi
nof	nof	-	Latn	Nomane
noh	noh	-	Latn	Nomu
noi	noi	-	Deva	Noiri
noj	noj	-	Latn	Nonuya
nok	nok	-	Latn	Nooksack	Lhéchelesem
nol	nol	-	Latn	Nomlaki
nop	nop	-	Latn	Numanggang
noq	noq	-	Latn	Ngongo
nos	nos	-	Yiii	Eastern Nisu	Nisu, Eastern
not	not	-	Latn	Nomatsiguenga
nou	nou	-	Latn	Ewage-Notu
nov	nov	-	Latn	Novial
now	now	-	Latn	Nyambo
noy	noy	-	Latn	Noy
noz	noz	-	Latn	Nayi
npa	npa	-	Latn	Nar Phu
npb	npb	-	Tibt	Nupbikha
npg	npg	-	Latn	Ponyo-Gongwang Naga	Naga, Ponyo-Gongwang
nph	nph	-	Latn	Phom Naga	Naga, Phom
npi	npi	-	Latn	Nepali
npl	npl	-	Latn	Southeastern Puebla Nahuatl	Nahuatl, Southeastern Puebla
npn	npn	-	Latn	Mondropolon
npo	npo	-	Latn	Pochuri Naga	Naga, Pochuri
nps	nps	-	Latn	Nipsan
npu	npu	-	Latn	Puimei Naga	Naga, Puimei
npx	npx	-	Latn	Noipx
npy	npy	-	Latn	Napu
nqg	nqg	-	Latn	Southern Nago	Nago, Southern
nqk	nqk	-	Latn	Kura Ede Nago	Ede Nago, Kura
nql	nql	-	Latn	Ngendelengo
nqm	nqm	-	Latn	Ndom
nqn	nqn	-	Latn	Nen
nqq	nqq	-	Latn	Kyan-Karyaw Naga	Naga, Kyan-Karyaw
nqt	nqt	-	Latn	Nteng
nqy	nqy	-	Latn	Akyaung Ari Naga	Naga, Akyaung Ari
nra	nra	-	Latn	Ngom
nrb	nrb	-	Latn	Nara
nrc	nrc	-	Latn	Noric
nre	nre	-	Latn	Southern Rengma Naga	Naga, Southern Rengma
nrf	nrf	-	Latn	Jèrriais	Guernésiais
nrg	nrg	-	Latn	Narango
nri	nri	-	Latn	Chokri Naga	Naga, Chokri
nrk	nrk	-	Latn	Ngarla
nrl	nrl	-	Latn	Ngarluma
nrm	nrm	-	Latn	Narom
nrn	nrn	-	Runr	Norn
nrp	nrp	-	Latn	North Picene	Picene, North
nrr	nrr	-	Latn	Norra	Nora
nrt	nrt	-	Latn	Northern Kalapuya	Kalapuya, Northern
nru	nru	-	Latn	Narua
nrx	nrx	-	Latn	Ngurmbur
nrz	nrz	-	Latn	Lala
nsa	nsa	-	Latn	Sangtam Naga	Naga, Sangtam
nsb	nsb	-	Latn	Lower Nossob
nsc	nsc	-	Latn	Nshi
nsd	nsd	-	Yiii	Southern Nisu	Nisu, Southern
nse	nse	-	Latn	Nsenga
nsf	nsf	-	Yiii	Northwestern Nisu	Nisu, Northwestern
nsg	nsg	-	Latn	Ngasa
nsh	nsh	-	Latn	Ngoshie
nsi	nsi	-	Latn	Nigerian Sign Language
nsk	nsk	-	Cans	Naskapi
nsl	nsl	-	Latn	Norwegian Sign Language
nsm	nsm	-	Latn	Sumi Naga	Naga, Sumi
nsn	nsn	-	Latn	Nehan
nsp	nsp	-	Latn	Nepalese Sign Language
nsq	nsq	-	Latn	Northern Sierra Miwok	Miwok, Northern Sierra
nsr	nsr	-	Latn	Maritime Sign Language
nss	nss	-	Latn	Nali
nst	nst	-	Tnsa	Tase Naga	Naga, Tase
nsu	nsu	-	Latn	Sierra Negra Nahuatl	Nahuatl, Sierra Negra
nsv	nsv	-	Yiii	Southwestern Nisu	Nisu, Southwestern
nsw	nsw	-	Latn	Navut
nsx	nsx	-	Latn	Nsongo
nsy	nsy	-	Latn	Nasal
nsz	nsz	-	Latn	Nisenan
ntd	ntd	-	Latn	Northern Tidung	Tidung, Northern
ntg	ntg	-	Latn	Ngantangarra
nti	nti	-	Latn	Natioro
ntj	ntj	-	Latn	Ngaanyatjarra
ntk	ntk	-	Latn	Ikoma-Nata-Isenye
ntm	ntm	-	Latn	Nateni
nto	nto	-	Latn	Ntomba
ntp	ntp	-	Latn	Northern Tepehuan	Tepehuan, Northern
ntr	ntr	-	Latn	Delo
ntu	ntu	-	Latn	Natügu
ntw	ntw	-	Latn	Nottoway
ntx	ntx	-	Latn	Tangkhul Naga	Naga, Tangkhul;Tangkhul Naga (Myanmar)
nty	nty	-	Yiii	Mantsi
ntz	ntz	-	Arab	Natanzi
nua	nua	-	Latn	Yuanga
nuc	nuc	-	Latn	Nukuini
nud	nud	-	Latn	Ngala
nue	nue	-	Latn	Ngundu
nuf	nuf	-	Latn	Nusu
nug	nug	-	Latn	Nungali
nuh	nuh	-	Latn	Ndunda
nui	nui	-	Latn	Ngumbi
nuj	nuj	-	Latn	Nyole
nuk	nuk	-	Latn	Nuu-chah-nulth	Nuuchahnulth
nul	nul	-	Latn	Nusa Laut
num	num	-	Latn	Niuafo'ou
nun	nun	-	Latn	Anong
nuo	nuo	-	Latn	Nguôn
nup	nup	-	Latn	Nupe-Nupe-Tako
nuq	nuq	-	Latn	Nukumanu
nur	nur	-	Latn	Nukuria
nus	nus	-	Latn	Nuer
nut	nut	-	Latn	Nung
nuu	nuu	-	Latn	Ngbundu
nuv	nuv	-	Latn	Northern Nuni	Nuni, Northern
nuw	nuw	-	Latn	Nguluwan
nux	nux	-	Latn	Mehek
nuy	nuy	-	Latn	Nunggubuyu
nuz	nuz	-	Latn	Tlamacazapa Nahuatl	Nahuatl, Tlamacazapa
nvh	nvh	-	Latn	Nasarian
nvm	nvm	-	Latn	Namiae
nvo	nvo	-	Latn	Nyokon
nwa	nwa	-	Latn	Nawathinehena
nwb	nwb	-	Latn	Nyabwa
nwe	nwe	-	Latn	Ngwe
nwg	nwg	-	Latn	Ngayawung
nwi	nwi	-	Latn	Southwest Tanna	Tanna, Southwest
nwm	nwm	-	Latn	Nyamusa-Molo
nwo	nwo	-	Latn	Nauo
nwr	nwr	-	Latn	Nawaru
nww	nww	-	Latn	Ndwewe
nwx	nwx	-	Deva	Middle Newar	Newar, Middle
nwy	nwy	-	Latn	Nottoway-Meherrin
nxa	nxa	-	Latn	Nauete
nxd	nxd	-	Latn	Ngando
nxe	nxe	-	Latn	Nage
nxg	nxg	-	Latn	Ngad'a
nxi	nxi	-	Latn	Nindi
nxk	nxk	-	Latn	Koki Naga	Naga, Koki
nxl	nxl	-	Latn	South Nuaulu	Nuaulu, South
nxm	nxm	-	Latn	Numidian
nxn	nxn	-	Latn	Ngawun
nxo	nxo	-	Latn	Ndambomo
nxq	nxq	-	Latn	Naxi
nxr	nxr	-	Latn	Ninggerum
nxx	nxx	-	Latn	Nafri
nyb	nyb	-	Latn	Nyangbo
nyc	nyc	-	Latn	Nyanga-li
nyd	nyd	-	Latn	Nyore	Olunyole
nye	nye	-	Latn	Nyengo
nyf	nyf	-	Latn	Giryama	Kigiryama
nyg	nyg	-	Latn	Nyindu
nyh	nyh	-	Latn	Nyikina
nyi	nyi	-	Latn	Ama
nyj	nyj	-	Latn	Nyanga
nyk	nyk	-	Latn	Nyaneka
nyl	nyl	-	Thai	Nyeu
nyp	nyp	-	Latn	Nyang'i
nyq	nyq	-	Arab	Nayini
nyr	nyr	-	Latn	Nyiha
nys	nys	-	Latn	Nyungar
nyt	nyt	-	Latn	Nyawaygi
nyu	nyu	-	Latn	Nyungwe
nyv	nyv	-	Latn	Nyulnyul
nyw	nyw	-	Thai	Nyaw
nyx	nyx	-	Latn	Nganyaywana
nyy	nyy	-	Latn	Nyakyusa-Ngonde
nza	nza	-	Latn	Tigon Mbembe	Mbembe, Tigon
nzb	nzb	-	Latn	Njebi
nzd	nzd	-	Latn	Nzadi
nzk	nzk	-	Latn	Nzakara
nzm	nzm	-	Latn	Zeme Naga	Naga, Zeme
nzr	nzr	-	Latn	Dir-Nyamzak-Mbarimi
nzs	nzs	-	Latn	New Zealand Sign Language
nzu	nzu	-	Latn	Teke-Nzikou
nzy	nzy	-	Latn	Nzakambay
nzz	nzz	-	Latn	Nanga Dama Dogon	Dogon, Nanga Dama
oaa	oaa	-	Cyrl	Orok
oac	oac	-	Cyrl	Oroch
oak	oak	-	Latn	Noakhali	Noakhailla
oar	oar	-	Syrc	Old Aramaic	Ancient Aramaic (up to 700 BCE);Aramaic, Ancient;Aramaic, Old;Old Aramaic (up to 700 BCE)
oav	oav	-	Geor	Old Avar	Avar, Old
obi	obi	-	Latn	Obispeño
obk	obk	-	Latn	Southern Bontok	Bontok, Southern
obl	obl	-	Latn	Oblo
obm	obm	-	Phnx	Moabite
obo	obo	-	Latn	Obo Manobo	Manobo, Obo
obr	obr	-	Mymr	Old Burmese	Burmese, Old
obt	obt	-	Latn	Old Breton	Breton, Old
obu	obu	-	Latn	Obulom
oca	oca	-	Latn	Ocaina
och	och	-	Latn	Old Chinese	Chinese, Old
ocm	ocm	-	Latn	Old Cham	Cham, Old
oco	oco	-	Latn	Old Cornish	Cornish, Old
ocu	ocu	-	Latn	Atzingo Matlatzinca	Matlatzinca, Atzingo
oda	oda	-	Latn	Odut
odk	odk	-	Arab	Od
odt	odt	-	Latn	Old Dutch	Dutch, Old
odu	odu	-	Latn	Odual
ofo	ofo	-	Latn	Ofo
ofs	ofs	-	Latn	Old Frisian	Frisian, Old
ofu	ofu	-	Latn	Efutop
ogb	ogb	-	Latn	Ogbia
ogc	ogc	-	Latn	Ogbah
oge	oge	-	Latn	Old Georgian	Georgian, Old
ogg	ogg	-	Latn	Ogbogolo
ogo	ogo	-	Latn	Khana
ogu	ogu	-	Latn	Ogbronuagum
oht	oht	-	Xsux	Old Hittite	Hittite, Old
ohu	ohu	-	Latn	Old Hungarian	Hungarian, Old
oia	oia	-	Latn	Oirata
oie	oie	-	Latn	Okolie
oin	oin	-	Latn	Inebu One	One, Inebu
ojb	ojb	-	Latn	Northwestern Ojibwa	Ojibwa, Northwestern
ojc	ojc	-	Latn	Central Ojibwa	Ojibwa, Central
ojg	ojg	-	Latn	Eastern Ojibwa	Ojibwa, Eastern
ojp	ojp	-	Latn	Old Japanese	Japanese, Old
ojs	ojs	-	Cans	Oji-Cree	Ojibwa, Severn;Severn Ojibwa
ojv	ojv	-	Latn	Ontong Java
ojw	ojw	-	Latn	Western Ojibwa	Ojibwa, Western
oka	oka	-	Latn	Okanagan
okb	okb	-	Latn	Okobo
okc	okc	-	Latn	Kobo
okd	okd	-	Latn	Okodia
oke	oke	-	Latn	Okpe
okg	okg	-	Latn	Koko Babangk
okh	okh	-	Latn	Koresh-e Rostam
oki	oki	-	Latn	Okiek
okj	okj	-	Latn	Oko-Juwoi
okk	okk	-	Latn	Kwamtim One	One, Kwamtim
okl	okl	-	Latn	Old Kentish Sign Language	Kentish Sign Language, Old
okm	okm	-	Hang	Middle Korean	Korean, Middle;Middle Korean (10th-16th cent.)
okn	okn	-	Latn	Oki-No-Erabu
oko	oko	-	Hani	Old Korean	Korean, Old;Old Korean (3rd-9th cent.)
okr	okr	-	Latn	Kirike
oks	oks	-	Latn	Oko-Eni-Osayen
oku	oku	-	Latn	Oku
okv	okv	-	Latn	Orokaiva
okx	okx	-	Latn	Okpe
okz	okz	-	Khmr	Old Khmer	Khmer, Old
ola	ola	-	Deva	Walungge
olb	olb	-	Latn	Oli-Bodiman
old	old	-	Latn	Mochi
ole	ole	-	Tibt	Olekha
olk	olk	-	Latn	Olkol
olm	olm	-	Latn	Oloma
olo	olo	-	Latn	Livvi
olr	olr	-	Latn	Olrat
olt	olt	-	Latn	Old Lithuanian	Lithuanian, Old
olu	olu	-	Latn	Kuvale
oma	oma	-	Latn	Omaha-Ponca
omb	omb	-	Latn	East Ambae	Ambae, East
omc	omc	-	Latn	Mochica
omg	omg	-	Latn	Omagua
omi	omi	-	Latn	Omi
omk	omk	-	Cyrl	Omok
oml	oml	-	Latn	Ombo
omn	omn	-	Latn	Minoan
omo	omo	-	Latn	Utarmbung
omp	omp	-	Mtei	Old Manipuri	Manipuri, Old
omr	omr	-	Modi	Old Marathi	Marathi, Old
omt	omt	-	Latn	Omotik
omu	omu	-	Latn	Omurano
omw	omw	-	Latn	South Tairora	Tairora, South
omx	omx	-	Mymr	Old Mon	Mon, Old
omy	omy	-	Latn	Old Malay	Malay, Old
ona	ona	-	Latn	Ona
onb	onb	-	Latn	Lingao
one	one	-	Latn	Oneida
ong	ong	-	Latn	Olo
oni	oni	-	Latn	Onin
onj	onj	-	Latn	Onjob
onk	onk	-	Latn	Kabore One	One, Kabore
onn	onn	-	Latn	Onobasulu
ono	ono	-	Latn	Onondaga
onp	onp	-	Latn	Sartang
onr	onr	-	Latn	Northern One	One, Northern
ons	ons	-	Latn	Ono
ont	ont	-	Latn	Ontenu
onu	onu	-	Latn	Unua
onw	onw	-	Latn	Old Nubian	Nubian, Old
onx	onx	-	Latn	Onin Based Pidgin
ood	ood	-	Latn	Tohono O'odham
oog	oog	-	Latn	Ong
oon	oon	-	Deva	Önge
oor	oor	-	Latn	Oorlams
oos	oos	-	Latn	Old Ossetic	Ossetic, Old
opa	opa	-	Latn	Okpamheri
opk	opk	-	Latn	Kopkaka
opm	opm	-	Latn	Oksapmin
opo	opo	-	Latn	Opao
opt	opt	-	Latn	Opata
opy	opy	-	Latn	Ofayé
ora	ora	-	Latn	Oroha
orc	orc	-	Latn	Orma
ore	ore	-	Latn	Orejón
org	org	-	Latn	Oring
orh	orh	-	Latn	Oroqen
orn	orn	-	Latn	Orang Kanaq
oro	oro	-	Latn	Orokolo
orr	orr	-	Latn	Oruma
ors	ors	-	Latn	Orang Seletar
ort	ort	-	Telu	Adivasi Oriya	Oriya, Adivasi
oru	oru	-	Arab	Ormuri
orv	orv	-	Cyrl	Old Russian	Russian, Old
orw	orw	-	Latn	Oro Win
orx	orx	-	Latn	Oro
ory	ory	-	Latn	Odia	Oriya;Oriya (individual language)
orz	orz	-	Latn	Ormu
osc	osc	-	Ital	Oscan
osd	osd	-	Latn	Digor Ossetic	Digor;Digor Ossetian;Ossetian, Digor;Ossetic, Digor
osi	osi	-	Java	Osing
osn	osn	-	Latn	Old Sundanese	Sundanese, Old
oso	oso	-	Latn	Ososo
osp	osp	-	Latn	Old Spanish	Spanish, Old
ost	ost	-	Latn	Osatu
osu	osu	-	Latn	Southern One	One, Southern
osx	osx	-	Latn	Old Saxon	Saxon, Old
otb	otb	-	Tibt	Old Tibetan	Tibetan, Old
otd	otd	-	Latn	Ot Danum
ote	ote	-	Latn	Mezquital Otomi	Otomi, Mezquital
oti	oti	-	Latn	Oti
otk	otk	-	Orkh	Old Turkish	Turkish, Old
otl	otl	-	Latn	Tilapa Otomi	Otomi, Tilapa
otm	otm	-	Latn	Eastern Highland Otomi	Otomi, Eastern Highland
otn	otn	-	Latn	Tenango Otomi	Otomi, Tenango
otq	otq	-	Latn	Querétaro Otomi	Otomi, Querétaro
otr	otr	-	Latn	Otoro
ots	ots	-	Latn	Estado de México Otomi	Otomi, Estado de México
ott	ott	-	Latn	Temoaya Otomi	Otomi, Temoaya
otu	otu	-	Latn	Otuke
otw	otw	-	Latn	Ottawa
otx	otx	-	Latn	Texcatepec Otomi	Otomi, Texcatepec
oty	oty	-	Gran	Old Tamil	Tamil, Old
otz	otz	-	Latn	Ixtenco Otomi	Otomi, Ixtenco
oua	oua	-	Latn	Tagargrent
oub	oub	-	Latn	Glio-Oubi
oue	oue	-	Latn	Oune
oui	oui	-	Ougr	Old Uighur	Uighur, Old
oum	oum	-	Latn	Ouma
ovd	ovd	-	Latn	Elfdalian	Övdalian
owi	owi	-	Latn	Owiniga
owl	owl	-	Latn	Old Welsh	Welsh, Old
oyb	oyb	-	Latn	Oy
oyd	oyd	-	Latn	Oyda
oym	oym	-	Latn	Wayampi
oyy	oyy	-	Latn	Oya'oya
ozm	ozm	-	Latn	Koonzime
pab	pab	-	Latn	Parecís
pac	pac	-	Latn	Pacoh
pad	pad	-	Latn	Paumarí
pae	pae	-	Latn	Pagibete
paf	paf	-	Latn	Paranawát
pah	pah	-	Latn	Tenharim
pai	pai	-	Latn	Pe
pak	pak	-	Latn	Parakanã
pao	pao	-	Latn	Northern Paiute	Paiute, Northern
paq	paq	-	Cyrl	Parya
par	par	-	Latn	Panamint	Timbisha
pas	pas	-	Latn	Papasena
pav	pav	-	Latn	Pakaásnovos
paw	paw	-	Latn	Pawnee
pax	pax	-	Latn	Pankararé
pay	pay	-	Latn	Pech
paz	paz	-	Latn	Pankararú
pbb	pbb	-	Latn	Páez
pbc	pbc	-	Latn	Patamona
pbe	pbe	-	Latn	Mezontla Popoloca	Popoloca, Mezontla
pbf	pbf	-	Latn	Coyotepec Popoloca	Popoloca, Coyotepec
pbg	pbg	-	Latn	Paraujano
pbh	pbh	-	Latn	E'ñapa Woromaipu
pbi	pbi	-	Latn	Parkwa
pbl	pbl	-	Latn	Mak
pbm	pbm	-	Latn	Puebla Mazatec	Mazatec, Puebla
pbn	pbn	-	Latn	Kpasam
pbo	pbo	-	Latn	Papel
pbp	pbp	-	Latn	Badyara
pbr	pbr	-	Latn	Pangwa
pbs	pbs	-	Latn	Central Pame	Pame, Central
pbt	pbt	-	Arab	Southern Pashto	Pashto, Southern
pbu	pbu	-	Latn	Northern Pashto	Pashto, Northern
pbv	pbv	-	Latn	Pnar
pby	pby	-	Latn	Pyu
pca	pca	-	Latn	Santa Inés Ahuatempan Popoloca	Popoloca, Santa Inés Ahuatempan
pcb	pcb	-	Khmr	Pear
pcc	pcc	-	Latn	Bouyei
pcd	pcd	-	Latn	Picard
pce	pce	-	Mymr	Ruching Palaung	Palaung, Ruching
pcf	pcf	-	Mlym	Paliyan
pcg	pcg	-	Mlym	Paniya
pch	pch	-	Deva	Pardhan
pci	pci	-	Deva	Duruwa
pcj	pcj	-	Telu	Parenga
pck	pck	-	Latn	Paite Chin	Chin, Paite
pcl	pcl	-	Latn	Pardhi
pcm	pcm	-	Latn	Nigerian Pidgin	Pidgin, Nigerian
pcn	pcn	-	Latn	Piti
pcp	pcp	-	Latn	Pacahuara
pcw	pcw	-	Latn	Pyapun
pda	pda	-	Latn	Anam
pdc	pdc	-	Latn	Pennsylvania German	German, Pennsylvania
pdi	pdi	-	Latn	Pa Di
pdn	pdn	-	Latn	Podena	Fedan
pdo	pdo	-	Latn	Padoe
pdt	pdt	-	Latn	Plautdietsch
pdu	pdu	-	Latn	Kayan
pea	pea	-	Latn	Peranakan Indonesian	Indonesian, Peranakan
peb	peb	-	Latn	Eastern Pomo	Pomo, Eastern
ped	ped	-	Latn	Mala
pee	pee	-	Latn	Taje
pef	pef	-	Latn	Northeastern Pomo	Pomo, Northeastern
peg	peg	-	Orya	Pengo
peh	peh	-	Latn	Bonan
pei	pei	-	Latn	Chichimeca-Jonaz
pej	pej	-	Latn	Northern Pomo	Pomo, Northern
pek	pek	-	Latn	Penchal
pel	pel	-	Latn	Pekal
pem	pem	-	Latn	Phende
pep	pep	-	Latn	Kunja
peq	peq	-	Latn	Southern Pomo	Pomo, Southern
pes	pes	-	Arab	Iranian Persian	Persian, Iranian
pev	pev	-	Latn	Pémono
pex	pex	-	Latn	Petats
pey	pey	-	Latn	Petjo
pez	pez	-	Latn	Eastern Penan	Penan, Eastern
pfa	pfa	-	Latn	Pááfang
pfe	pfe	-	Latn	Pere
pfl	pfl	-	Latn	Palatine German	Pfaelzisch
pga	pga	-	Latn	Sudanese Creole Arabic	Creole Arabic, Sudanese
pgd	pgd	-	Khar	Gāndhārī
pgg	pgg	-	Deva	Pangwali
pgi	pgi	-	Latn	Pagi
pgk	pgk	-	Latn	Rerep
pgl	pgl	-	Ogam	Primitive Irish	Irish, Primitive
pgn	pgn	-	Ital	Paelignian
pgs	pgs	-	Latn	Pangseng
pgu	pgu	-	Latn	Pagu
pgz	pgz	-	Latn	Papua New Guinean Sign Language
pha	pha	-	Latn	Pa-Hng
phd	phd	-	Deva	Phudagi
phg	phg	-	Latn	Phuong
phh	phh	-	Latn	Phukha
phj	phj	-	Latn	Pahari
phk	phk	-	Mymr	Phake
phl	phl	-	Arab	Phalura	Palula
phm	phm	-	Latn	Phimbi
pho	pho	-	Laoo	Phunoi
phq	phq	-	Latn	Phana'
phr	phr	-	Arab	Pahari-Potwari
pht	pht	-	Thai	Phu Thai
phu	phu	-	Thai	Phuan
phv	phv	-	Arab	Pahlavani
phw	phw	-	Deva	Phangduwali
pia	pia	-	Latn	Pima Bajo
pib	pib	-	Latn	Yine
pic	pic	-	Latn	Pinji
pid	pid	-	Latn	Piaroa
pie	pie	-	Latn	Piro
pif	pif	-	Latn	Pingelapese
pig	pig	-	Latn	Pisabo
pih	pih	-	Latn	Pitcairn-Norfolk
pij	pij	-	Latn	Pijao
pil	pil	-	Latn	Yom
pim	pim	-	Latn	Powhatan
pin	pin	-	Latn	Piame
pio	pio	-	Latn	Piapoco
pip	pip	-	Latn	Pero
pir	pir	-	Latn	Piratapuyo
pis	pis	-	Latn	Pijin
pit	pit	-	Latn	Pitta Pitta
piu	piu	-	Latn	Pintupi-Luritja
piv	piv	-	Latn	Pileni	Vaeakau-Taumako
piw	piw	-	Latn	Pimbwe
pix	pix	-	Latn	Piu
piy	piy	-	Latn	Piya-Kwonci
piz	piz	-	Latn	Pije
pjt	pjt	-	Latn	Pitjantjatjara
pka	pka	-	Brah	Ardhamāgadhī Prākrit	Prākrit, Ardhamāgadhī
pkb	pkb	-	Latn	Pokomo	Kipfokomo
pkc	pkc	-	Latn	Paekche
pkg	pkg	-	Latn	Pak-Tong
pkh	pkh	-	Latn	Pankhu
pkn	pkn	-	Latn	Pakanha
pko	pko	-	Latn	Pökoot
pkp	pkp	-	Latn	Pukapuka
pkr	pkr	-	Mlym	Attapady Kurumba	Kurumba, Attapady
pks	pks	-	Latn	Pakistan Sign Language
pkt	pkt	-	Latn	Maleng
pku	pku	-	Latn	Paku
pla	pla	-	Latn	Miani
plb	plb	-	Latn	Polonombauk
plc	plc	-	Latn	Central Palawano	Palawano, Central
pld	pld	-	Latn	Polari
ple	ple	-	Latn	Palu'e
plg	plg	-	Latn	Pilagá
plh	plh	-	Latn	Paulohi
plk	plk	-	Arab	Kohistani Shina	Shina, Kohistani
pll	pll	-	Mymr	Shwe Palaung	Palaung, Shwe
pln	pln	-	Latn	Palenquero
plo	plo	-	Latn	Oluta Popoluca	Popoluca, Oluta
plq	plq	-	Latn	Palaic
plr	plr	-	Latn	Palaka Senoufo	Senoufo, Palaka
pls	pls	-	Latn	San Marcos Tlacoyalco Popoloca	Popoloca, San Marcos Tlacoyalco;Popoloca, San Marcos Tlalcoyalco;San Marcos Tlalcoyalco Popoloca
plt	plt	-	Latn	Plateau Malagasy	Malagasy, Plateau
plu	plu	-	Latn	Palikúr
plv	plv	-	Latn	Southwest Palawano	Palawano, Southwest
plw	plw	-	Latn	Brooke's Point Palawano	Palawano, Brooke's Point
ply	ply	-	Latn	Bolyu
plz	plz	-	Latn	Paluan
pma	pma	-	Latn	Paama
pmb	pmb	-	Latn	Pambia
pmd	pmd	-	Latn	Pallanganmiddang
pme	pme	-	Latn	Pwaamei
pmf	pmf	-	Latn	Pamona
pmh	pmh	-	Brah	Māhārāṣṭri Prākrit	Prākrit, Māhārāṣṭri
pmi	pmi	-	Latn	Northern Pumi	Pumi, Northern
pmj	pmj	-	Latn	Southern Pumi	Pumi, Southern
pml	pml	-	Latn	Lingua Franca
pmm	pmm	-	Latn	Pomo
pmn	pmn	-	Latn	Pam
pmo	pmo	-	Latn	Pom
pmq	pmq	-	Latn	Northern Pame	Pame, Northern
pmr	pmr	-	Latn	Paynamar
pms	pms	-	Latn	Piedmontese	Piemontese
pmt	pmt	-	Latn	Tuamotuan
pmw	pmw	-	Latn	Plains Miwok	Miwok, Plains
pmx	pmx	-	Latn	Poumei Naga	Naga, Poumei
pmy	pmy	-	Latn	Papuan Malay	Malay, Papuan
pmz	pmz	-	Latn	Southern Pame	Pame, Southern
pna	pna	-	Latn	Punan Bah-Biau
pnb	pnb	-	Latn	Western Panjabi	Panjabi, Western
pnc	pnc	-	Latn	Pannei
pnd	pnd	-	Latn	Mpinda
pne	pne	-	Latn	Western Penan	Penan, Western
png	png	-	Latn	Pangu	Pongu
pnh	pnh	-	Latn	Penrhyn
pni	pni	-	Latn	Aoheng
pnj	pnj	-	Latn	Pinjarup
pnk	pnk	-	Latn	Paunaka
pnl	pnl	-	Latn	Paleni
pnm	pnm	-	Latn	Punan Batu 1
pnn	pnn	-	Latn	Pinai-Hagahai
pno	pno	-	Latn	Panobo
pnp	pnp	-	Latn	Pancana
pnq	pnq	-	Latn	Pana
pnr	pnr	-	Latn	Panim
pns	pns	-	Latn	Ponosakan
pnt	pnt	-	Grek	Pontic
pnu	pnu	-	Latn	Jiongnai Bunu	Bunu, Jiongnai
pnv	pnv	-	Latn	Pinigura
pnw	pnw	-	Latn	Banyjima	Panytyima
pnx	pnx	-	Latn	Phong-Kniang
pny	pny	-	Latn	Pinyin
pnz	pnz	-	Latn	Pana
poc	poc	-	Latn	Poqomam
poe	poe	-	Latn	San Juan Atzingo Popoloca	Popoloca, San Juan Atzingo
pof	pof	-	Latn	Poke
pog	pog	-	Latn	Potiguára
poh	poh	-	Latn	Poqomchi'
poi	poi	-	Latn	Highland Popoluca	Popoluca, Highland
pok	pok	-	Latn	Pokangá
pom	pom	-	Latn	Southeastern Pomo	Pomo, Southeastern
poo	poo	-	Latn	Central Pomo	Pomo, Central
pop	pop	-	Latn	Pwapwâ
poq	poq	-	Latn	Texistepec Popoluca	Popoluca, Texistepec
pos	pos	-	Latn	Sayula Popoluca	Popoluca, Sayula
pot	pot	-	Latn	Potawatomi
pov	pov	-	Latn	Upper Guinea Crioulo	Crioulo, Upper Guinea
pow	pow	-	Latn	San Felipe Otlaltepec Popoloca	Popoloca, San Felipe Otlaltepec
pox	pox	-	Latn	Polabian
poy	poy	-	Latn	Pogolo
ppe	ppe	-	Latn	Papi
ppi	ppi	-	Latn	Paipai
ppk	ppk	-	Latn	Uma
ppl	ppl	-	Latn	Pipil	Nicarao
ppm	ppm	-	Latn	Papuma
ppn	ppn	-	Latn	Papapana
ppo	ppo	-	Latn	Folopa
ppp	ppp	-	Latn	Pelende
ppq	ppq	-	Latn	Pei
pps	pps	-	Latn	San Luís Temalacayuca Popoloca	Popoloca, San Luís Temalacayuca
ppt	ppt	-	Latn	Pare
ppu	ppu	-	Latn	Papora
pqa	pqa	-	Latn	Pa'a
pqm	pqm	-	Latn	Maliseet-Passamaquoddy	Malecite-Passamaquoddy
prc	prc	-	Arab	Parachi
prd	prd	-	Arab	Parsi-Dari
pre	pre	-	Latn	Principense
prf	prf	-	Latn	Paranan
prg	prg	-	Latn	Prussian
prh	prh	-	Latn	Porohanon
pri	pri	-	Latn	Paicî
prk	prk	-	Latn	Parauk
prl	prl	-	Latn	Peruvian Sign Language
prm	prm	-	Latn	Kibiri
prn	prn	-	Latn	Prasuni
prq	prq	-	Latn	Ashéninka Perené
prr	prr	-	Latn	Puri
prs	prs	-	Arab	Dari	Afghan Persian;Persian, Afghan
prt	prt	-	Thai	Phai
pru	pru	-	Latn	Puragi
prw	prw	-	Latn	Parawen
prx	prx	-	Arab	Purik
prz	prz	-	Latn	Providencia Sign Language
psa	psa	-	Latn	Asue Awyu	Awyu, Asue
psc	psc	-	Latn	Iranian Sign Language	Persian Sign Language
psd	psd	-	Latn	Plains Indian Sign Language
pse	pse	-	Latn	Central Malay	Malay, Central
psg	psg	-	Latn	Penang Sign Language
psh	psh	-	Arab	Southwest Pashai	Pashai, Southwest;Pashayi, Southwest;Southwest Pashayi
psi	psi	-	Arab	Southeast Pashai	Pashai, Southeast;Pashayi, Southeast;Southeast Pashayi
psl	psl	-	Latn	Puerto Rican Sign Language
psm	psm	-	Latn	Pauserna
psn	psn	-	Latn	Panasuan
pso	pso	-	Latn	Polish Sign Language
psp	psp	-	Latn	Philippine Sign Language
psq	psq	-	Latn	Pasi
psr	psr	-	Latn	Portuguese Sign Language
pss	pss	-	Latn	Kaulong
pst	pst	-	Arab	Central Pashto	Pashto, Central
psu	psu	-	Brah	Sauraseni Prākrit	Prākrit, Sauraseni
psw	psw	-	Latn	Port Sandwich
psy	psy	-	Latn	Piscataway
pta	pta	-	Latn	Pai Tavytera
pth	pth	-	Latn	Pataxó Hã-Ha-Hãe
pti	pti	-	Latn	Pindiini	Wangkatha
ptn	ptn	-	Latn	Patani
pto	pto	-	Latn	Zo'é
ptp	ptp	-	Latn	Patep
ptq	ptq	-	Latn	Pattapu
ptr	ptr	-	Latn	Piamatsina
ptt	ptt	-	Latn	Enrekang
ptu	ptu	-	Latn	Bambam
ptv	ptv	-	Latn	Port Vato
ptw	ptw	-	Latn	Pentlatch
pty	pty	-	Latn	Pathiya
pua	pua	-	Latn	Western Highland Purepecha	Purepecha, Western Highland
pub	pub	-	Latn	Purum
puc	puc	-	Latn	Punan Merap
pud	pud	-	Latn	Punan Aput
pue	pue	-	Latn	Puelche
puf	puf	-	Latn	Punan Merah
pug	pug	-	Latn	Phuie
pui	pui	-	Latn	Puinave
puj	puj	-	Latn	Punan Tubu
pum	pum	-	Deva	Puma
puo	puo	-	Latn	Puoc
pup	pup	-	Latn	Pulabu
puq	puq	-	Latn	Puquina
pur	pur	-	Latn	Puruborá
put	put	-	Latn	Putoh
puu	puu	-	Latn	Punu
puw	puw	-	Latn	Puluwatese
pux	pux	-	Latn	Puare
puy	puy	-	Latn	Purisimeño
pwa	pwa	-	Latn	Pawaia
pwb	pwb	-	Latn	Panawa
pwg	pwg	-	Latn	Gapapaiwa
pwi	pwi	-	Latn	Patwin
pwm	pwm	-	Latn	Molbog
pwn	pwn	-	Latn	Paiwan
pwo	pwo	-	Mymr	Pwo Western Karen	Karen, Pwo Western
pwr	pwr	-	Deva	Powari
pww	pww	-	Thai	Pwo Northern Karen	Karen, Pwo Northern
pxm	pxm	-	Latn	Quetzaltepec Mixe	Mixe, Quetzaltepec
pye	pye	-	Latn	Pye Krumen	Krumen, Pye
pym	pym	-	Latn	Fyam
pyn	pyn	-	Latn	Poyanáwa
pys	pys	-	Latn	Paraguayan Sign Language	Lengua de Señas del Paraguay
pyu	pyu	-	Latn	Puyuma
pyx	pyx	-	Mymr	Pyu
pyy	pyy	-	Latn	Pyen
pze	pze	-	Latn	Pesse
pzh	pzh	-	Latn	Pazeh
pzn	pzn	-	Latn	Jejara Naga	Naga, Jejara;Naga, Para;Para Naga
qua	qua	-	Latn	Quapaw
qub	qub	-	Latn	Huallaga Huánuco Quechua	Quechua, Huallaga Huánuco
quc	quc	-	Latn	Kʼicheʼ	K'iche';Quiché
qud	qud	-	Latn	Calderón Highland Quichua	Quichua, Calderón Highland
quf	quf	-	Latn	Lambayeque Quechua	Quechua, Lambayeque
qug	qug	-	Latn	Chimborazo Highland Quichua	Quichua, Chimborazo Highland
quh	quh	-	Latn	South Bolivian Quechua	Quechua, South Bolivian
qui	qui	-	Latn	Quileute
quk	quk	-	Latn	Chachapoyas Quechua	Quechua, Chachapoyas
qul	qul	-	Latn	North Bolivian Quechua	Quechua, North Bolivian
qum	qum	-	Latn	Sipacapense
qun	qun	-	Latn	Quinault
qup	qup	-	Latn	Southern Pastaza Quechua	Quechua, Southern Pastaza
quq	quq	-	Latn	Quinqui
qur	qur	-	Latn	Yanahuanca Pasco Quechua	Quechua, Yanahuanca Pasco
qus	qus	-	Latn	Santiago del Estero Quichua	Quichua, Santiago del Estero
quv	quv	-	Latn	Sacapulteco
quw	quw	-	Latn	Tena Lowland Quichua	Quichua, Tena Lowland
qux	qux	-	Latn	Yauyos Quechua	Quechua, Yauyos
quy	quy	-	Latn	Ayacucho Quechua	Quechua, Ayacucho
quz	quz	-	Latn	Cusco Quechua	Quechua, Cusco
qva	qva	-	Latn	Ambo-Pasco Quechua	Quechua, Ambo-Pasco
qvc	qvc	-	Latn	Cajamarca Quechua	Quechua, Cajamarca
qve	qve	-	Latn	Eastern Apurímac Quechua	Quechua, Eastern Apurímac
qvh	qvh	-	Latn	Huamalíes-Dos de Mayo Huánuco Quechua	Quechua, Huamalíes-Dos de Mayo Huánuco
qvi	qvi	-	Latn	Imbabura Highland Quichua	Quichua, Imbabura Highland
qvj	qvj	-	Latn	Loja Highland Quichua	Quichua, Loja Highland
qvl	qvl	-	Latn	Cajatambo North Lima Quechua	Quechua, Cajatambo North Lima
qvm	qvm	-	Latn	Margos-Yarowilca-Lauricocha Quechua	Quechua, Margos-Yarowilca-Lauricocha
qvn	qvn	-	Latn	North Junín Quechua	Quechua, North Junín
qvo	qvo	-	Latn	Napo Lowland Quechua	Quechua, Napo Lowland
qvp	qvp	-	Latn	Pacaraos Quechua	Quechua, Pacaraos
qvs	qvs	-	Latn	San Martín Quechua	Quechua, San Martín
qvw	qvw	-	Latn	Huaylla Wanca Quechua	Quechua, Huaylla Wanca
qvy	qvy	-	Latn	Queyu
qvz	qvz	-	Latn	Northern Pastaza Quichua	Quichua, Northern Pastaza
qwa	qwa	-	Latn	Corongo Ancash Quechua	Quechua, Corongo Ancash
qwc	qwc	-	Latn	Classical Quechua	Quechua, Classical
qwh	qwh	-	Latn	Huaylas Ancash Quechua	Quechua, Huaylas Ancash
qwm	qwm	-	Latn	Kuman
qws	qws	-	Latn	Sihuas Ancash Quechua	Quechua, Sihuas Ancash
qwt	qwt	-	Latn	Kwalhioqua-Tlatskanai
qxa	qxa	-	Latn	Chiquián Ancash Quechua	Quechua, Chiquián Ancash
qxc	qxc	-	Latn	Chincha Quechua	Quechua, Chincha
qxh	qxh	-	Latn	Panao Huánuco Quechua	Quechua, Panao Huánuco
qxl	qxl	-	Latn	Salasaca Highland Quichua	Quichua, Salasaca Highland
qxn	qxn	-	Latn	Northern Conchucos Ancash Quechua	Quechua, Northern Conchucos Ancash
qxo	qxo	-	Latn	Southern Conchucos Ancash Quechua	Quechua, Southern Conchucos Ancash
qxp	qxp	-	Latn	Puno Quechua	Quechua, Puno
qxq	qxq	-	Arab	Qashqa'i
qxr	qxr	-	Latn	Cañar Highland Quichua	Quichua, Cañar Highland
qxs	qxs	-	Latn	Southern Qiang	Qiang, Southern
qxt	qxt	-	Latn	Santa Ana de Tusi Pasco Quechua	Quechua, Santa Ana de Tusi Pasco
qxu	qxu	-	Latn	Arequipa-La Unión Quechua	Quechua, Arequipa-La Unión
qxw	qxw	-	Latn	Jauja Wanca Quechua	Quechua, Jauja Wanca
qya	qya	-	Latn	Quenya
qyp	qyp	-	Latn	Quiripi
raa	raa	-	Deva	Dungmali
rab	rab	-	Deva	Camling
rac	rac	-	Latn	Rasawa
rad	rad	-	Latn	Rade
raf	raf	-	Deva	Western Meohang	Meohang, Western
rag	rag	-	Latn	Logooli	Lulogooli
rah	rah	-	Beng	Rabha
rai	rai	-	Latn	Ramoaaina
rak	rak	-	Latn	Tulu-Bohuai
ral	ral	-	Latn	Ralte
ram	ram	-	Latn	Canela
ran	ran	-	Latn	Riantana
rao	rao	-	Latn	Rao
raq	raq	-	Latn	Saam
ras	ras	-	Latn	Tegali
rat	rat	-	Latn	Razajerdi
rau	rau	-	Latn	Raute
rav	rav	-	Deva	Sampang
raw	raw	-	Latn	Rawang
rax	rax	-	Latn	Rang
ray	ray	-	Latn	Rapa
raz	raz	-	Latn	Rahambuu
rbb	rbb	-	Mymr	Rumai Palaung	Palaung, Rumai
rbk	rbk	-	Latn	Northern Bontok	Bontok, Northern
rbl	rbl	-	Latn	Miraya Bikol	Bikol, Miraya
rbp	rbp	-	Latn	Barababaraba
rcf	rcf	-	Latn	Réunion Creole French	Creole French, Réunion
rdb	rdb	-	Arab	Rudbari
rea	rea	-	Latn	Rerau
reb	reb	-	Latn	Rembong
ree	ree	-	Latn	Rejang Kayan	Kayan, Rejang
reg	reg	-	Latn	Kara
rei	rei	-	Orya	Reli
rej	rej	-	Latn	Rejang
rel	rel	-	Latn	Rendille
rem	rem	-	Latn	Remo
ren	ren	-	Latn	Rengao
rer	rer	-	Latn	Rer Bare
res	res	-	Latn	Reshe
ret	ret	-	Latn	Retta
rey	rey	-	Latn	Reyesano
rga	rga	-	Latn	Roria
rge	rge	-	Latn	Romano-Greek
rgk	rgk	-	Latn	Rangkas
rgn	rgn	-	Latn	Romagnol
rgr	rgr	-	Latn	Resígaro
rgs	rgs	-	Latn	Southern Roglai	Roglai, Southern
rgu	rgu	-	Latn	Ringgou
rhg	rhg	-	Rohg	Rohingya
rhp	rhp	-	Latn	Yahang
ria	ria	-	Latn	Riang
rib	rib	-	Latn	Bribri Sign Language
rif	rif	-	Latn	Riffian	Tarifit
ril	ril	-	Latn	Riang Lang	Riang;Riang (Myanmar)
rim	rim	-	Latn	Nyaturu
rin	rin	-	Latn	Nungu
rir	rir	-	Latn	Ribun
rit	rit	-	Latn	Ritharrngu
riu	riu	-	Latn	Riung
rjg	rjg	-	Latn	Rajong
rji	rji	-	Deva	Raji
rjs	rjs	-	Deva	Rajbanshi
rka	rka	-	Khmr	Kraol
rkb	rkb	-	Latn	Rikbaktsa
rkh	rkh	-	Latn	Rakahanga-Manihiki
rki	rki	-	Mymr	Rakhine
rkm	rkm	-	Latn	Marka
rkt	rkt	-	Beng	Rangpuri	Kamta
rkw	rkw	-	Latn	Arakwal
rma	rma	-	Latn	Rama
rmb	rmb	-	Latn	Rembarrnga
rmc	rmc	-	Latn	Carpathian Romani	Romani, Carpathian
rmd	rmd	-	Latn	Traveller Danish	Danish, Traveller
rme	rme	-	Latn	Angloromani
rmf	rmf	-	Latn	Kalo Finnish Romani	Romani, Kalo Finnish
rmg	rmg	-	Latn	Traveller Norwegian	Norwegian, Traveller
rmh	rmh	-	Latn	Murkim
rmi	rmi	-	Armn	Lomavren
rmk	rmk	-	Latn	Romkun
rml	rml	-	Latn	Baltic Romani	Romani, Baltic
rmm	rmm	-	Latn	Roma
rmn	rmn	-	Latn	Balkan Romani	Romani, Balkan
rmo	rmo	-	Latn	Sinte Romani	Romani, Sinte
rmp	rmp	-	Latn	Rempi
rmq	rmq	-	Latn	Caló
rms	rms	-	Latn	Romanian Sign Language
rmt	rmt	-	Arab	Domari
rmu	rmu	-	Latn	Tavringer Romani	Romani, Tavringer
rmv	rmv	-	Latn	Romanova
rmw	rmw	-	Latn	Welsh Romani	Romani, Welsh
rmx	rmx	-	Latn	Romam
rmy	rmy	-	Latn	Vlax Romani	Romani, Vlax
rmz	rmz	-	Mymr	Marma
rnb	rnb	-	Latn	Brunca Sign Language
rnd	rnd	-	Latn	Ruund
rng	rng	-	Latn	Ronga
rnl	rnl	-	Latn	Ranglong
rnn	rnn	-	Latn	Roon
rnp	rnp	-	Latn	Rongpo
rnr	rnr	-	Latn	Nari Nari
rnw	rnw	-	Latn	Rungwa
rob	rob	-	Latn	Tae'
roc	roc	-	Latn	Cacgia Roglai	Roglai, Cacgia
rod	rod	-	Latn	Rogo
roe	roe	-	Latn	Ronji
rof	rof	-	Latn	Rombo
rog	rog	-	Latn	Northern Roglai	Roglai, Northern
rol	rol	-	Latn	Romblomanon
roo	roo	-	Latn	Rotokas
rop	rop	-	Latn	Kriol
ror	ror	-	Latn	Rongga
rou	rou	-	Latn	Runga
row	row	-	Latn	Dela-Oenale
rpn	rpn	-	Latn	Repanbitip
rpt	rpt	-	Latn	Rapting
rri	rri	-	Latn	Ririo
rrm	rrm	-	Latn	Moriori
rro	rro	-	Latn	Waima
rrt	rrt	-	Latn	Arritinngithigh
rsb	rsb	-	Latn	Romano-Serbian
rsk	rsk	-	Cyrl	Ruthenian	Rusnak
rsl	rsl	-	Latn	Russian Sign Language
rsm	rsm	-	Latn	Miriwoong Sign Language
rsn	rsn	-	Latn	Rwandan Sign Language
rsw	rsw	-	Latn	Rishiwa
rtc	rtc	-	Latn	Rungtu Chin	Chin, Rungtu
rth	rth	-	Latn	Ratahan
rtm	rtm	-	Latn	Rotuman
rts	rts	-	Latn	Yurats
rtw	rtw	-	Deva	Rathawi
rub	rub	-	Latn	Gungu
ruc	ruc	-	Latn	Ruuli
rue	rue	-	Cyrl	Rusyn
ruf	ruf	-	Latn	Luguru
rug	rug	-	Latn	Roviana
ruh	ruh	-	Latn	Ruga
rui	rui	-	Latn	Rufiji
ruk	ruk	-	Latn	Che
ruo	ruo	-	Latn	Istro Romanian	Romanian, Istro
ruq	ruq	-	Latn	Megleno Romanian	Romanian, Megleno
rut	rut	-	Cyrl	Rutul
ruu	ruu	-	Latn	Lanas Lobu	Lobu, Lanas
ruy	ruy	-	Latn	Mala
ruz	ruz	-	Latn	Ruma
rwa	rwa	-	Latn	Rawo
rwk	rwk	-	Latn	Rwa
rwl	rwl	-	Latn	Ruwila
rwm	rwm	-	Latn	Amba
rwo	rwo	-	Latn	Rawa
rwr	rwr	-	Deva	Marwari
rxd	rxd	-	Latn	Ngardi
rxw	rxw	-	Latn	Karuwali	Garuwali
ryn	ryn	-	Latn	Northern Amami-Oshima	Amami-Oshima, Northern
rys	rys	-	Latn	Yaeyama
ryu	ryu	-	Kana	Central Okinawan	Okinawan, Central
rzh	rzh	-	Latn	Rāziḥī
saa	saa	-	Latn	Saba
sab	sab	-	Latn	Buglere
sac	sac	-	Latn	Meskwaki
sae	sae	-	Latn	Sabanê
saf	saf	-	Latn	Safaliba
saj	saj	-	Latn	Sahu
sak	sak	-	Latn	Sake
sao	sao	-	Latn	Sause
saq	saq	-	Latn	Samburu
sar	sar	-	Latn	Saraveca
sau	sau	-	Latn	Saleman
sav	sav	-	Latn	Saafi-Saafi
saw	saw	-	Latn	Sawi
sax	sax	-	Latn	Sa
say	say	-	Latn	Saya
saz	saz	-	Saur	Saurashtra
sba	sba	-	Latn	Ngambay
sbb	sbb	-	Latn	Simbo
sbc	sbc	-	Latn	Kele
sbd	sbd	-	Latn	Southern Samo	Samo, Southern
sbe	sbe	-	Latn	Saliba
sbf	sbf	-	Latn	Chabu	Shabo
sbg	sbg	-	Latn	Seget
sbh	sbh	-	Latn	Sori-Harengan
sbi	sbi	-	Latn	Seti
sbj	sbj	-	Latn	Surbakhal
sbk	sbk	-	Latn	Safwa
sbl	sbl	-	Latn	Botolan Sambal	Sambal, Botolan
sbm	sbm	-	Latn	Sagala
sbn	sbn	-	Arab	Sindhi Bhil	Bhil, Sindhi
sbo	sbo	-	Latn	Sabüm
sbp	sbp	-	Latn	Sangu
sbq	sbq	-	Latn	Sileibi
sbr	sbr	-	Latn	Sembakung Murut
sbs	sbs	-	Latn	Subiya
sbt	sbt	-	Latn	Kimki
sbu	sbu	-	Tibt	Stod Bhoti	Bhoti, Stod
sbv	sbv	-	Latn	Sabine
sbw	sbw	-	Latn	Simba
sbx	sbx	-	Latn	Seberuang
sby	sby	-	Latn	Soli
sbz	sbz	-	Latn	Sara Kaba
scb	scb	-	Latn	Chut
sce	sce	-	Latn	Dongxiang
scf	scf	-	Latn	San Miguel Creole French	Creole French, San Miguel
scg	scg	-	Latn	Sanggau
sch	sch	-	Latn	Sakachep
sci	sci	-	Latn	Sri Lankan Creole Malay	Creole Malay, Sri Lankan
sck	sck	-	Deva	Sadri
scl	scl	-	Arab	Shina
scp	scp	-	Deva	Hyolmo	Helambu Sherpa
scq	scq	-	Latn	Sa'och
scs	scs	-	Latn	North Slavey	Dene Kedé;Slavey, North
sct	sct	-	Laoo	Southern Katang	Katang, Southern
scu	scu	-	Takr	Shumcho
scv	scv	-	Latn	Sheni
scw	scw	-	Latn	Sha
scx	scx	-	Grek	Sicel
scz	scz	-	Latn	Shaetlan
sda	sda	-	Latn	Toraja-Sa'dan
sdb	sdb	-	Arab	Shabak
sdc	sdc	-	Latn	Sassarese Sardinian	Sardinian, Sassarese
sde	sde	-	Latn	Surubu
sdf	sdf	-	Arab	Sarli
sdg	sdg	-	Arab	Savi
sdh	sdh	-	Arab	Southern Kurdish	Kurdish, Southern
sdj	sdj	-	Latn	Suundi
sdk	sdk	-	Latn	Sos Kundi
sdl	sdl	-	Latn	Saudi Arabian Sign Language
sdn	sdn	-	Latn	Gallurese Sardinian	Sardinian, Gallurese
sdo	sdo	-	Latn	Bukar-Sadung Bidayuh	Bidayuh, Bukar-Sadung
sdp	sdp	-	Latn	Sherdukpen
sdq	sdq	-	Latn	Semandang
sdr	sdr	-	Beng	Oraon Sadri	Sadri, Oraon
sds	sds	-	Arab	Sened
sdt	sdt	-	Latn	Shuadit
sdu	sdu	-	Latn	Sarudu
sdx	sdx	-	Latn	Sibu Melanau	Melanau, Sibu
sdz	sdz	-	Latn	Sallands
sea	sea	-	Latn	Semai
seb	seb	-	Latn	Shempire Senoufo	Senoufo, Shempire
sec	sec	-	Latn	Sechelt	She shashishalhem
sed	sed	-	Latn	Sedang
see	see	-	Latn	Seneca
sef	sef	-	Latn	Cebaara Senoufo	Senoufo, Cebaara
seg	seg	-	Latn	Segeju
seh	seh	-	Latn	Sena
sei	sei	-	Latn	Seri
sej	sej	-	Latn	Sene
sek	sek	-	Latn	Sekani
sen	sen	-	Latn	Nanerigé Sénoufo	Sénoufo, Nanerigé
seo	seo	-	Latn	Suarmin
sep	sep	-	Latn	Sìcìté Sénoufo	Sénoufo, Sìcìté
seq	seq	-	Latn	Senara Sénoufo	Sénoufo, Senara
ser	ser	-	Latn	Serrano
ses	ses	-	Latn	Koyraboro Senni	Koyraboro Senni Songhai;Songhai, Koyraboro Senni
set	set	-	Latn	Sentani
seu	seu	-	Latn	Serui-Laut
sev	sev	-	Latn	Nyarafolo Senoufo	Senoufo, Nyarafolo
sew	sew	-	Latn	Sewa Bay
sey	sey	-	Latn	Secoya
sez	sez	-	Latn	Senthang Chin	Chin, Senthang
sfb	sfb	-	Latn	Langue des signes de Belgique Francophone	French Belgian Sign Language
sfe	sfe	-	Latn	Eastern Subanen	Subanen, Eastern
sfm	sfm	-	Plrd	Small Flowery Miao	Miao, Small Flowery
sfs	sfs	-	Latn	South African Sign Language
sfw	sfw	-	Latn	Sehwi
sgb	sgb	-	Latn	Mag-antsi Ayta	Ayta, Mag-antsi
sgc	sgc	-	Latn	Kipsigis
sgd	sgd	-	Latn	Surigaonon
sge	sge	-	Latn	Segai
sgg	sgg	-	Latn	Swiss-German Sign Language
sgh	sgh	-	Cyrl	Shughni
sgi	sgi	-	Latn	Suga
sgj	sgj	-	Deva	Surgujia
sgk	sgk	-	Latn	Sangkong
sgm	sgm	-	Latn	Singa
sgp	sgp	-	Latn	Singpho
sgr	sgr	-	Arab	Sangisari
sgs	sgs	-	Latn	Samogitian
sgt	sgt	-	Tibt	Brokpake
sgu	sgu	-	Latn	Salas
sgw	sgw	-	Ethi	Sebat Bet Gurage
sgx	sgx	-	Latn	Sierra Leone Sign Language
sgy	sgy	-	Arab	Sanglechi
sgz	sgz	-	Latn	Sursurunga
sha	sha	-	Latn	Shall-Zwall
shb	shb	-	Latn	Ninam
shc	shc	-	Latn	Sonde
shd	shd	-	Arab	Kundal Shahi
she	she	-	Latn	Sheko
shg	shg	-	Latn	Shua
shh	shh	-	Latn	Shoshoni
shi	shi	-	Tfng	Tachelhit
shj	shj	-	Latn	Shatt
shk	shk	-	Latn	Shilluk
shm	shm	-	Arab	Shahrudi
sho	sho	-	Latn	Shanga
shp	shp	-	Latn	Shipibo-Conibo
shq	shq	-	Latn	Sala
shr	shr	-	Latn	Shi
shs	shs	-	Latn	Shuswap	Secwepemctsín
sht	sht	-	Latn	Shasta
shu	shu	-	Arab	Chadian Arabic	Arabic, Chadian
shv	shv	-	Arab	Shehri
shw	shw	-	Latn	Shwai
shx	shx	-	Latn	She
shy	shy	-	Latn	Tachawit
shz	shz	-	Latn	Syenara Senoufo	Senoufo, Syenara
sia	sia	-	Cyrl	Akkala Sami	Sami, Akkala
sib	sib	-	Latn	Sebop
sie	sie	-	Latn	Simaa
sif	sif	-	Latn	Siamou
sig	sig	-	Latn	Paasaal
sih	sih	-	Latn	Zire	Sîshëë
sii	sii	-	Latn	Shom Peng
sij	sij	-	Latn	Numbami
sik	sik	-	Latn	Sikiana
sil	sil	-	Latn	Tumulung Sisaala	Sisaala, Tumulung
sim	sim	-	Latn	Mende
sip	sip	-	Tibt	Sikkimese
siq	siq	-	Latn	Sonia
sir	sir	-	Latn	Siri
sis	sis	-	Latn	Siuslaw
siu	siu	-	Latn	Sinagen
siv	siv	-	Latn	Sumariup
siw	siw	-	Latn	Siwai
six	six	-	Latn	Sumau
siy	siy	-	Arab	Sivandi
siz	siz	-	Arab	Siwi
sja	sja	-	Latn	Epena
sjb	sjb	-	Latn	Sajau Basap
sjc	sjc	-	Latn	Shaojiang Chinese	Chinese, Shaojiang
sjd	sjd	-	Cyrl	Kildin Sami	Sami, Kildin
sje	sje	-	Latn	Pite Sami	Sami, Pite
sjg	sjg	-	Latn	Assangori
sjk	sjk	-	Latn	Kemi Sami	Sami, Kemi
sjl	sjl	-	Latn	Sajalong	Miji
sjm	sjm	-	Latn	Mapun
sjn	sjn	-	Latn	Sindarin
sjo	sjo	-	Latn	Xibe
sjp	sjp	-	Deva	Surjapuri
sjr	sjr	-	Latn	Siar-Lak
sjs	sjs	-	Latn	Senhaja De Srair
sjt	sjt	-	Cyrl	Ter Sami	Sami, Ter
sju	sju	-	Latn	Ume Sami	Sami, Ume
sjw	sjw	-	Latn	Shawnee
ska	ska	-	Latn	Skagit
skb	skb	-	Thai	Saek
skc	skc	-	Latn	Ma Manda
skd	skd	-	Latn	Southern Sierra Miwok	Miwok, Southern Sierra
ske	ske	-	Latn	Seke
skf	skf	-	Latn	Sakirabiá
skg	skg	-	Latn	Sakalava Malagasy	Malagasy, Sakalava
skh	skh	-	Latn	Sikule
ski	ski	-	Latn	Sika
skj	skj	-	Deva	Seke
skm	skm	-	Latn	Kutong
skn	skn	-	Latn	Kolibugan Subanon	Subanon, Kolibugan
sko	sko	-	Latn	Seko Tengah
skp	skp	-	Latn	Sekapan
skq	skq	-	Latn	Sininkere
skr	skr	-	Arab	Saraiki	Seraiki
sks	sks	-	Latn	Maia
skt	skt	-	Latn	Sakata
sku	sku	-	Latn	Sakao
skv	skv	-	Latn	Skou
skw	skw	-	Latn	Skepi Creole Dutch	Creole Dutch, Skepi
skx	skx	-	Latn	Seko Padang
sky	sky	-	Latn	Sikaiana
skz	skz	-	Latn	Sekar
slc	slc	-	Latn	Sáliba
sld	sld	-	Latn	Sissala
sle	sle	-	Latn	Sholaga
slf	slf	-	Latn	Swiss-Italian Sign Language
slg	slg	-	Latn	Selungai Murut
slh	slh	-	Latn	Southern Lushootseed	Salish, Southern Puget Sound;Southern Puget Sound Salish
sli	sli	-	Latn	Lower Silesian	Silesian, Lower
slj	slj	-	Latn	Salumá
sll	sll	-	Latn	Salt-Yui
slm	slm	-	Latn	Pangutaran Sama	Sama, Pangutaran
sln	sln	-	Latn	Salinan
slp	slp	-	Latn	Lamaholot
slr	slr	-	Latn	Salar
sls	sls	-	Latn	Singapore Sign Language
slt	slt	-	Latn	Sila
slu	slu	-	Latn	Selaru
slw	slw	-	Latn	Sialum
slx	slx	-	Latn	Salampasu
sly	sly	-	Latn	Selayar
slz	slz	-	Latn	Ma'ya
smb	smb	-	Latn	Simbari
smc	smc	-	Latn	Som
smf	smf	-	Latn	Auwe
smg	smg	-	Latn	Simbali
smh	smh	-	Yiii	Samei
smk	smk	-	Latn	Bolinao
sml	sml	-	Latn	Central Sama	Sama, Central
smm	smm	-	Latn	Musasa
smp	smp	-	Samr	Samaritan
smq	smq	-	Latn	Samo
smr	smr	-	Latn	Simeulue
smt	smt	-	Latn	Simte
smu	smu	-	Khmr	Somray
smv	smv	-	Latn	Samvedi
smw	smw	-	Latn	Sumbawa
smx	smx	-	Latn	Samba
smy	smy	-	Arab	Semnani
smz	smz	-	Latn	Simeku
snc	snc	-	Latn	Sinaugoro
sne	sne	-	Latn	Bau Bidayuh	Bidayuh, Bau
snf	snf	-	Latn	Noon
sng	sng	-	Latn	Sanga
sni	sni	-	Latn	Sensi
snj	snj	-	Latn	Riverain Sango	Sango, Riverain
snl	snl	-	Latn	Sangil
snm	snm	-	Latn	Southern Ma'di	Ma'di, Southern
snn	snn	-	Latn	Siona
sno	sno	-	Latn	Snohomish
snp	snp	-	Latn	Siane
snq	snq	-	Latn	Sangu
snr	snr	-	Latn	Sihan
sns	sns	-	Latn	South West Bay	Nahavaq
snu	snu	-	Latn	Senggi	Viid
snv	snv	-	Latn	Sa'ban
snw	snw	-	Latn	Selee
snx	snx	-	Latn	Sam
sny	sny	-	Latn	Saniyo-Hiyewe
snz	snz	-	Latn	Kou
soa	soa	-	Tavt	Thai Song
sob	sob	-	Latn	Sobei
soc	soc	-	Latn	So
sod	sod	-	Latn	Songoora
soe	soe	-	Latn	Songomeno
soh	soh	-	Latn	Aka
soi	soi	-	Deva	Sonha
soj	soj	-	Latn	Soi
sok	sok	-	Latn	Sokoro
sol	sol	-	Latn	Solos
soo	soo	-	Latn	Songo
sop	sop	-	Latn	Songe
soq	soq	-	Latn	Kanasi
sor	sor	-	Latn	Somrai
sos	sos	-	Latn	Seeku
sou	sou	-	Thai	Southern Thai	Thai, Southern
sov	sov	-	Latn	Sonsorol
sow	sow	-	Latn	Sowanda
sox	sox	-	Latn	Swo
soy	soy	-	Latn	Miyobe
soz	soz	-	Latn	Temi
spb	spb	-	Latn	Sepa
spc	spc	-	Latn	Sapé
spd	spd	-	Latn	Saep
spe	spe	-	Latn	Sepa
spg	spg	-	Latn	Sian
spi	spi	-	Latn	Saponi
spk	spk	-	Latn	Sengo
spl	spl	-	Latn	Selepet
spm	spm	-	Latn	Akukem
spn	spn	-	Latn	Sanapaná
spo	spo	-	Latn	Spokane
spp	spp	-	Latn	Supyire Senoufo	Senoufo, Supyire
spq	spq	-	Latn	Loreto-Ucayali Spanish	Spanish, Loreto-Ucayali
spr	spr	-	Latn	Saparua
sps	sps	-	Latn	Saposa
spt	spt	-	Tibt	Spiti Bhoti	Bhoti, Spiti
spu	spu	-	Latn	Sapuan
spv	spv	-	Orya	Sambalpuri	Kosli
spx	spx	-	Latn	South Picene	Picene, South
spy	spy	-	Latn	Sabaot
sqa	sqa	-	Latn	Shama-Sambuga
sqh	sqh	-	Latn	Shau
sqk	sqk	-	Latn	Albanian Sign Language
sqm	sqm	-	Latn	Suma
sqn	sqn	-	Latn	Susquehannock
sqo	sqo	-	Arab	Sorkhei
sqq	sqq	-	Laoo	Sou
sqr	sqr	-	Latn	Siculo Arabic	Arabic, Siculo
sqs	sqs	-	Latn	Sri Lankan Sign Language
sqt	sqt	-	Arab	Soqotri
squ	squ	-	Latn	Squamish	Sḵwx̱wú7mesh sníchim
sqx	sqx	-	Latn	Kufr Qassem Sign Language
sra	sra	-	Latn	Saruga
srb	srb	-	Sora	Sora
src	src	-	Latn	Logudorese Sardinian	Sardinian, Logudorese
sre	sre	-	Latn	Sara
srf	srf	-	Latn	Nafi
srg	srg	-	Latn	Sulod
srh	srh	-	Arab	Sarikoli
sri	sri	-	Latn	Siriano
srk	srk	-	Latn	Serudung Murut
srl	srl	-	Latn	Isirawa
srm	srm	-	Latn	Saramaccan
sro	sro	-	Latn	Campidanese Sardinian	Sardinian, Campidanese
srq	srq	-	Latn	Sirionó
srs	srs	-	Latn	Tsuut'ina	Sarsi
srt	srt	-	Latn	Sauri
sru	sru	-	Latn	Suruí
srv	srv	-	Latn	Southern Sorsoganon	Sorsoganon, Southern
srw	srw	-	Latn	Serua
srx	srx	-	Deva	Sirmauri
sry	sry	-	Latn	Sera
srz	srz	-	Arab	Shahmirzadi
ssb	ssb	-	Latn	Southern Sama	Sama, Southern
ssc	ssc	-	Latn	Suba-Simbiti
ssd	ssd	-	Latn	Siroi
sse	sse	-	Latn	Balangingi	Bangingih Sama;Sama, Bangingih
ssf	ssf	-	Latn	Thao
ssg	ssg	-	Latn	Seimat
ssh	ssh	-	Arab	Shihhi Arabic	Arabic, Shihhi
ssi	ssi	-	Latn	Sansi
ssj	ssj	-	Latn	Sausi
ssk	ssk	-	Latn	Sunam
ssl	ssl	-	Latn	Western Sisaala	Sisaala, Western
ssm	ssm	-	Latn	Semnam
ssn	ssn	-	Latn	Waata
sso	sso	-	Latn	Sissano
ssp	ssp	-	Latn	Spanish Sign Language
ssq	ssq	-	Latn	So'a
ssr	ssr	-	Latn	Swiss-French Sign Language
sss	sss	-	Laoo	Sô
sst	sst	-	Latn	Sinasina
ssu	ssu	-	Latn	Susuami
ssv	ssv	-	Latn	Shark Bay
ssx	ssx	-	Latn	Samberigi
ssy	ssy	-	Latn	Saho
ssz	ssz	-	Latn	Sengseng
sta	sta	-	Latn	Settla
stb	stb	-	Latn	Northern Subanen	Subanen, Northern
std	std	-	Latn	Sentinel
ste	ste	-	Latn	Liana-Seti
stf	stf	-	Latn	Seta
stg	stg	-	Latn	Trieng
sth	sth	-	Latn	Shelta
sti	sti	-	Latn	Bulo Stieng	Stieng, Bulo
stj	stj	-	Latn	Matya Samo	Samo, Matya
stk	stk	-	Latn	Arammba
stl	stl	-	Latn	Stellingwerfs
stm	stm	-	Latn	Setaman
stn	stn	-	Latn	Owa
sto	sto	-	Latn	Stoney
stp	stp	-	Latn	Southeastern Tepehuan	Tepehuan, Southeastern
stq	stq	-	Latn	Saterland Frisian	Saterfriesisch
str	str	-	Latn	Straits Salish	Salish, Straits
sts	sts	-	Arab	Shumashti
stt	stt	-	Latn	Budeh Stieng	Stieng, Budeh
stu	stu	-	Latn	Samtao
stv	stv	-	Ethi	Silt'e
stw	stw	-	Latn	Satawalese
sty	sty	-	Cyrl	Siberian Tatar	Tatar, Siberian
sua	sua	-	Latn	Sulka
sub	sub	-	Latn	Suku
suc	suc	-	Latn	Western Subanon	Subanon, Western
sue	sue	-	Latn	Suena
sug	sug	-	Latn	Suganga
sui	sui	-	Latn	Suki
suj	suj	-	Latn	Shubi
suo	suo	-	Latn	Bouni
suq	suq	-	Latn	Tirmaga-Chai Suri	Suri;Suri, Tirmaga-Chai
sur	sur	-	Latn	Mwaghavul
sut	sut	-	Latn	Subtiaba
suv	suv	-	Latn	Puroik
suw	suw	-	Latn	Sumbwa
suy	suy	-	Latn	Suyá
suz	suz	-	Sunu	Sunwar
sva	sva	-	Geor	Svan
svb	svb	-	Latn	Ulau-Suain
svc	svc	-	Latn	Vincentian Creole English	Creole English, Vincentian
sve	sve	-	Latn	Serili
svk	svk	-	Latn	Slovakian Sign Language
svm	svm	-	Latn	Slavomolisano
svs	svs	-	Latn	Savosavo
svx	svx	-	Latn	Skalvian
swb	swb	-	Arab	Comorian	Comorian, Maore;Maore Comorian
swc	swc	-	Latn	Congo Swahili	Swahili, Congo
swf	swf	-	Latn	Sere
swg	swg	-	Latn	Swabian
swh	swh	-	Latn	Swahili	Kiswahili
swi	swi	-	Hani	Sui
swj	swj	-	Latn	Sira
swk	swk	-	Latn	Malawi Sena	Sena, Malawi
swl	swl	-	Latn	Swedish Sign Language
swm	swm	-	Latn	Samosa
swn	swn	-	Latn	Sawknah
swo	swo	-	Latn	Shanenawa
swp	swp	-	Latn	Suau
swq	swq	-	Latn	Sharwa
swr	swr	-	Latn	Saweru
sws	sws	-	Latn	Seluwasan
swt	swt	-	Latn	Sawila
swu	swu	-	Latn	Suwawa
swv	swv	-	Deva	Shekhawati
sww	sww	-	Latn	Sowa
swx	swx	-	Latn	Suruahá
swy	swy	-	Latn	Sarua
sxb	sxb	-	Latn	Suba
sxc	sxc	-	Latn	Sicanian
sxe	sxe	-	Latn	Sighu
sxg	sxg	-	Latn	Shuhi	Shixing
sxk	sxk	-	Latn	Southern Kalapuya	Kalapuya, Southern
sxl	sxl	-	Latn	Selian
sxm	sxm	-	Latn	Samre
sxn	sxn	-	Latn	Sangir
sxo	sxo	-	Latn	Sorothaptic
sxr	sxr	-	Latn	Saaroa
sxs	sxs	-	Latn	Sasaru
sxu	sxu	-	Runr	Upper Saxon	Saxon, Upper
sxw	sxw	-	Latn	Saxwe Gbe	Gbe, Saxwe
sya	sya	-	Latn	Siang
syb	syb	-	Latn	Central Subanen	Subanen, Central
syi	syi	-	Latn	Seki
syk	syk	-	Latn	Sukur
syl	syl	-	Beng	Sylheti
sym	sym	-	Latn	Maya Samo	Samo, Maya
syn	syn	-	Syrc	Senaya
syo	syo	-	Latn	Suoy
sys	sys	-	Latn	Sinyar
syw	syw	-	Deva	Kagate
syx	syx	-	Latn	Samay
syy	syy	-	Latn	Al-Sayyid Bedouin Sign Language
sza	sza	-	Latn	Semelai
szb	szb	-	Latn	Ngalum
szc	szc	-	Latn	Semaq Beri
sze	sze	-	Latn	Seze
szg	szg	-	Latn	Sengele
szl	szl	-	Latn	Silesian
szn	szn	-	Latn	Sula
szp	szp	-	Latn	Suabo
szs	szs	-	Latn	Solomon Islands Sign Language
szv	szv	-	Latn	Isubu	Isu;Isu (Fako Division)
szw	szw	-	Latn	Sawai
szy	szy	-	Latn	Sakizaya
taa	taa	-	Latn	Lower Tanana	Tanana, Lower
tab	tab	-	Cyrl	Tabassaran
tac	tac	-	Latn	Lowland Tarahumara	Tarahumara, Lowland
tad	tad	-	Latn	Tause
tae	tae	-	Latn	Tariana
taf	taf	-	Latn	Tapirapé
tag	tag	-	Latn	Tagoi
taj	taj	-	Deva	Eastern Tamang	Tamang, Eastern
tak	tak	-	Latn	Tala
tal	tal	-	Latn	Tal
tan	tan	-	Latn	Tangale
tao	tao	-	Latn	Yami
tap	tap	-	Latn	Taabwa
taq	taq	-	Latn	Tamasheq
tar	tar	-	Latn	Central Tarahumara	Tarahumara, Central
tas	tas	-	Latn	Tay Boi
tau	tau	-	Latn	Upper Tanana	Tanana, Upper
tav	tav	-	Latn	Tatuyo
taw	taw	-	Latn	Tai
tax	tax	-	Latn	Tamki
tay	tay	-	Latn	Atayal
taz	taz	-	Latn	Tocho
tba	tba	-	Latn	Aikanã
tbc	tbc	-	Latn	Takia
tbd	tbd	-	Latn	Kaki Ae
tbe	tbe	-	Latn	Tanimbili
tbf	tbf	-	Latn	Mandara
tbg	tbg	-	Latn	North Tairora	Tairora, North
tbh	tbh	-	Latn	Dharawal	Thurawal
tbi	tbi	-	Latn	Gaam
tbj	tbj	-	Latn	Tiang
tbk	tbk	-	Tagb	Calamian Tagbanwa	Tagbanwa, Calamian
tbl	tbl	-	Latn	Tboli
tbm	tbm	-	Latn	Tagbu
tbn	tbn	-	Latn	Barro Negro Tunebo	Tunebo, Barro Negro
tbo	tbo	-	Latn	Tawala
tbp	tbp	-	Latn	Taworta	Diebroud
tbr	tbr	-	Latn	Tumtum
tbs	tbs	-	Latn	Tanguat
tbt	tbt	-	Latn	Tembo
tbu	tbu	-	Latn	Tubar
tbv	tbv	-	Latn	Tobo
tbw	tbw	-	Latn	Tagbanwa
tbx	tbx	-	Latn	Kapin
tby	tby	-	Latn	Tabaru
tbz	tbz	-	Latn	Ditammari
tca	tca	-	Latn	Ticuna
tcb	tcb	-	Latn	Tanacross
tcc	tcc	-	Latn	Datooga
tcd	tcd	-	Latn	Tafi
tce	tce	-	Latn	Southern Tutchone	Dän K'è;Tutchone, Southern
tcf	tcf	-	Latn	Malinaltepec Me'phaa	Malinaltepec Tlapanec;Me'phaa, Malinaltepec;Tlapanec, Malinaltepec
tcg	tcg	-	Latn	Tamagario
tch	tch	-	Latn	Turks And Caicos Creole English	Creole English, Turks And Caicos
tci	tci	-	Latn	Wára
tck	tck	-	Latn	Tchitchege
tcl	tcl	-	Latn	Taman
tcm	tcm	-	Latn	Tanahmerah
tcn	tcn	-	Tibt	Tichurong
tco	tco	-	Mymr	Taungyo
tcp	tcp	-	Latn	Tawr Chin	Chin, Tawr
tcq	tcq	-	Latn	Kaiy
tcs	tcs	-	Latn	Torres Strait Creole	Creole, Torres Strait;Yumplatok
tct	tct	-	Latn	T'en
tcu	tcu	-	Latn	Southeastern Tarahumara	Tarahumara, Southeastern
tcw	tcw	-	Latn	Tecpatlán Totonac	Totonac, Tecpatlán
tcx	tcx	-	Taml	Toda
tcy	tcy	-	Knda	Tulu
tcz	tcz	-	Latn	Thado Chin	Chin, Thado
tda	tda	-	Tfng	Tagdal
tdb	tdb	-	Deva	Panchpargania
tdc	tdc	-	Latn	Emberá-Tadó
tdd	tdd	-	Tale	Tai Nüa
tde	tde	-	Latn	Tiranige Diga Dogon	Dogon, Tiranige Diga
tdf	tdf	-	Latn	Talieng
tdg	tdg	-	Deva	Western Tamang	Tamang, Western
tdh	tdh	-	Deva	Thulung
tdi	tdi	-	Latn	Tomadino
tdj	tdj	-	Latn	Tajio
tdk	tdk	-	Latn	Tambas
tdl	tdl	-	Latn	Sur
tdm	tdm	-	Latn	Taruma
tdn	tdn	-	Latn	Tondano
tdo	tdo	-	Latn	Teme
tdq	tdq	-	Latn	Tita
tdr	tdr	-	Latn	Todrah
tds	tds	-	Latn	Doutai
tdt	tdt	-	Latn	Tetun Dili
tdv	tdv	-	Latn	Toro
tdx	tdx	-	Latn	Tandroy-Mahafaly Malagasy	Malagasy, Tandroy-Mahafaly
tdy	tdy	-	Latn	Tadyawan
tea	tea	-	Latn	Temiar
teb	teb	-	Latn	Tetete
tec	tec	-	Latn	Terik
ted	ted	-	Latn	Tepo Krumen	Krumen, Tepo
tee	tee	-	Latn	Huehuetla Tepehua	Tepehua, Huehuetla
tef	tef	-	Latn	Teressa
teg	teg	-	Latn	Teke-Tege
teh	teh	-	Latn	Tehuelche
tei	tei	-	Latn	Torricelli
tek	tek	-	Latn	Ibali Teke	Teke, Ibali
ten	ten	-	Latn	Tama
teo	teo	-	Latn	Teso
tep	tep	-	Latn	Tepecano
teq	teq	-	Latn	Temein
tes	tes	-	Java	Tengger
teu	teu	-	Latn	Soo
tev	tev	-	Latn	Teor
tew	tew	-	Latn	Tewa
tex	tex	-	Latn	Tennet
tey	tey	-	Latn	Tulishi
tez	tez	-	Latn	Tetserret
tfi	tfi	-	Latn	Tofin Gbe	Gbe, Tofin
tfn	tfn	-	Latn	Tanaina
tfo	tfo	-	Latn	Tefaro
tfr	tfr	-	Latn	Teribe
tft	tft	-	Latn	Ternate
tga	tga	-	Latn	Sagalla
tgb	tgb	-	Latn	Tobilung
tgc	tgc	-	Latn	Tigak
tgd	tgd	-	Latn	Ciwogai
tge	tge	-	Deva	Eastern Gorkha Tamang	Tamang, Eastern Gorkha
tgf	tgf	-	Tibt	Chalikha
tgh	tgh	-	Latn	Tobagonian Creole English	Creole English, Tobagonian
tgi	tgi	-	Latn	Lawunuia
tgj	tgj	-	Latn	Tagin
tgn	tgn	-	Latn	Tandaganon
tgo	tgo	-	Latn	Sudest
tgp	tgp	-	Latn	Tangoa
tgq	tgq	-	Latn	Tring
tgr	tgr	-	Latn	Tareng
tgs	tgs	-	Latn	Nume
tgt	tgt	-	Latn	Central Tagbanwa	Tagbanwa, Central
tgu	tgu	-	Latn	Tanggu
tgv	tgv	-	Latn	Tingui-Boto
tgw	tgw	-	Latn	Tagwana Senoufo	Senoufo, Tagwana
tgx	tgx	-	Latn	Tagish
tgy	tgy	-	Latn	Togoyo
tgz	tgz	-	Latn	Tagalaka
thd	thd	-	Latn	Kuuk Thaayorre	Thayore
the	the	-	Deva	Chitwania Tharu	Tharu, Chitwania
thf	thf	-	Deva	Thangmi
thh	thh	-	Latn	Northern Tarahumara	Tarahumara, Northern
thi	thi	-	Tale	Tai Long
thk	thk	-	Latn	Tharaka	Kitharaka
thl	thl	-	Deva	Dangaura Tharu	Tharu, Dangaura
thm	thm	-	Thai	Aheu
thn	thn	-	Latn	Thachanadan
thp	thp	-	Latn	Thompson	Nłeʔkepmxcín;Salish, Thompson River;Thompson River Salish
thq	thq	-	Deva	Kochila Tharu	Tharu, Kochila
thr	thr	-	Deva	Rana Tharu	Tharu, Rana
ths	ths	-	Deva	Thakali
tht	tht	-	Latn	Tahltan	Tāłtān
thu	thu	-	Latn	Thuri
thv	thv	-	Latn	Tahaggart Tamahaq	Tamahaq, Tahaggart
thy	thy	-	Latn	Tha
thz	thz	-	Latn	Tayart Tamajeq	Tamajeq, Tayart
tia	tia	-	Latn	Tidikelt Tamazight	Tamazight, Tidikelt
tic	tic	-	Latn	Tira
tif	tif	-	Latn	Tifal
tih	tih	-	Latn	Timugon Murut	Murut, Timugon
tii	tii	-	Latn	Tiene
tij	tij	-	Deva	Tilung
tik	tik	-	Latn	Tikar
til	til	-	Latn	Tillamook
tim	tim	-	Latn	Timbe
tin	tin	-	Cyrl	Tindi
tio	tio	-	Latn	Teop
tip	tip	-	Latn	Trimuris
tiq	tiq	-	Latn	Tiéfo
tis	tis	-	Latn	Masadiit Itneg	Itneg, Masadiit
tit	tit	-	Latn	Tinigua
tiu	tiu	-	Latn	Adasen
tiw	tiw	-	Latn	Tiwi
tix	tix	-	Latn	Southern Tiwa	Tiwa, Southern
tiy	tiy	-	Latn	Tiruray
tiz	tiz	-	Latn	Tai Hongjin
tja	tja	-	Latn	Tajuasohn
tjg	tjg	-	Latn	Tunjung
tji	tji	-	Latn	Northern Tujia	Tujia, Northern
tjj	tjj	-	Latn	Tjungundji
tjl	tjl	-	Mymr	Tai Laing
tjm	tjm	-	Latn	Timucua
tjn	tjn	-	Latn	Tonjon
tjo	tjo	-	Arab	Temacine Tamazight	Tamazight, Temacine
tjp	tjp	-	Latn	Tjupany
tjs	tjs	-	Latn	Southern Tujia	Tujia, Southern
tju	tju	-	Latn	Tjurruru
tjw	tjw	-	Latn	Djabwurrung
tka	tka	-	Latn	Truká
tkb	tkb	-	Deva	Buksa
tkd	tkd	-	Latn	Tukudede
tke	tke	-	Latn	Takwane
tkf	tkf	-	Latn	Tukumanféd
tkg	tkg	-	Latn	Tesaka Malagasy	Malagasy, Tesaka
tkm	tkm	-	Latn	Takelma
tkn	tkn	-	Latn	Toku-No-Shima
tkp	tkp	-	Latn	Tikopia
tkq	tkq	-	Latn	Tee
tkr	tkr	-	Latn	Tsakhur
tks	tks	-	Arab	Takestani
tkt	tkt	-	Deva	Kathoriya Tharu	Tharu, Kathoriya
tku	tku	-	Latn	Upper Necaxa Totonac	Totonac, Upper Necaxa
tkv	tkv	-	Latn	Mur Pano
tkw	tkw	-	Latn	Teanu
tkx	tkx	-	Latn	Tangko
tkz	tkz	-	Latn	Takua
tla	tla	-	Latn	Southwestern Tepehuan	Tepehuan, Southwestern
tlb	tlb	-	Latn	Tobelo
tlc	tlc	-	Latn	Yecuatla Totonac	Totonac, Yecuatla
tld	tld	-	Latn	Talaud
tlf	tlf	-	Latn	Telefol
tlg	tlg	-	Latn	Tofanma
tlj	tlj	-	Latn	Talinga-Bwisi
tlk	tlk	-	Latn	Taloki
tll	tll	-	Latn	Tetela
tlm	tlm	-	Latn	Tolomako
tln	tln	-	Latn	Talondo'
tlo	tlo	-	Latn	Talodi
tlp	tlp	-	Latn	Filomena Mata-Coahuitlán Totonac	Totonac, Filomena Mata-Coahuitlán
tlq	tlq	-	Latn	Tai Loi
tlr	tlr	-	Latn	Talise
tls	tls	-	Latn	Tambotalo
tlt	tlt	-	Latn	Sou Nama	Teluti
tlu	tlu	-	Latn	Tulehu
tlv	tlv	-	Latn	Taliabu
tlx	tlx	-	Latn	Khehek
tly	tly	-	Latn	Talysh
tma	tma	-	Latn	Tama
tmb	tmb	-	Latn	Katbol	Avava
tmc	tmc	-	Latn	Tumak
tmd	tmd	-	Latn	Haruai
tme	tme	-	Latn	Tremembé
tmf	tmf	-	Latn	Toba-Maskoy
tmg	tmg	-	Latn	Ternateño
tmi	tmi	-	Latn	Tutuba
tmj	tmj	-	Latn	Samarokena
tml	tml	-	Latn	Tamnim Citak	Citak, Tamnim
tmm	tmm	-	Latn	Tai Thanh
tmn	tmn	-	Latn	Taman
tmo	tmo	-	Latn	Temoq
tmq	tmq	-	Latn	Tumleo
tmr	tmr	-	Syrc	Jewish Babylonian Aramaic	Aramaic, Jewish Babylonian;Jewish Babylonian Aramaic (ca. 200-1200 CE)
tms	tms	-	Latn	Tima
tmt	tmt	-	Latn	Tasmate
tmu	tmu	-	Latn	Iau
tmv	tmv	-	Latn	Tembo
tmw	tmw	-	Latn	Temuan
tmy	tmy	-	Latn	Tami
tmz	tmz	-	Latn	Tamanaku
tna	tna	-	Latn	Tacana
tnb	tnb	-	Latn	Western Tunebo	Tunebo, Western
tnc	tnc	-	Latn	Tanimuca-Retuarã
tnd	tnd	-	Latn	Angosturas Tunebo	Tunebo, Angosturas
tng	tng	-	Latn	Tobanga
tnh	tnh	-	Latn	Maiani
tni	tni	-	Latn	Tandia
tnk	tnk	-	Latn	Kwamera
tnl	tnl	-	Latn	Lenakel
tnm	tnm	-	Latn	Tabla
tnn	tnn	-	Latn	North Tanna	Tanna, North
tno	tno	-	Latn	Toromono
tnp	tnp	-	Latn	Whitesands
tnq	tnq	-	Latn	Taino
tnr	tnr	-	Latn	Ménik
tns	tns	-	Latn	Tenis
tnt	tnt	-	Latn	Tontemboan
tnu	tnu	-	Latn	Tay Khang
tnv	tnv	-	Cakm	Tangchangya
tnw	tnw	-	Latn	Tonsawang
tnx	tnx	-	Latn	Tanema
tny	tny	-	Latn	Tongwe
tnz	tnz	-	Latn	Ten'edn
tob	tob	-	Latn	Toba
toc	toc	-	Latn	Coyutla Totonac	Totonac, Coyutla
tod	tod	-	Latn	Toma
tof	tof	-	Latn	Gizrra
toh	toh	-	Latn	Gitonga
toi	toi	-	Latn	Tonga
toj	toj	-	Latn	Tojolabal
tok	tok	-	Latn	Toki Pona
tol	tol	-	Latn	Tolowa
tom	tom	-	Latn	Tombulu
too	too	-	Latn	Xicotepec De Juárez Totonac	Totonac, Xicotepec De Juárez
top	top	-	Latn	Papantla Totonac	Totonac, Papantla
toq	toq	-	Latn	Toposa
tor	tor	-	Latn	Togbo-Vara Banda	Banda, Togbo-Vara
tos	tos	-	Latn	Highland Totonac	Totonac, Highland
tou	tou	-	Latn	Tho
tov	tov	-	Arab	Upper Taromi	Taromi, Upper
tow	tow	-	Latn	Jemez
tox	tox	-	Latn	Tobian
toy	toy	-	Latn	Topoiyo
toz	toz	-	Latn	To
tpa	tpa	-	Latn	Taupota
tpc	tpc	-	Latn	Azoyú Me'phaa	Azoyú Tlapanec;Me'phaa, Azoyú;Tlapanec, Azoyú
tpe	tpe	-	Latn	Tippera
tpf	tpf	-	Latn	Tarpia
tpg	tpg	-	Latn	Kula
tpj	tpj	-	Latn	Tapieté
tpk	tpk	-	Latn	Tupinikin
tpl	tpl	-	Latn	Tlacoapa Me'phaa	Me'phaa, Tlacoapa;Tlacoapa Tlapanec;Tlapanec, Tlacoapa
tpm	tpm	-	Latn	Tampulma
tpn	tpn	-	Latn	Tupinambá
tpo	tpo	-	Latn	Tai Pao
tpp	tpp	-	Latn	Pisaflores Tepehua	Tepehua, Pisaflores
tpq	tpq	-	Latn	Tukpa
tpr	tpr	-	Latn	Tuparí
tpt	tpt	-	Latn	Tlachichilco Tepehua	Tepehua, Tlachichilco
tpu	tpu	-	Khmr	Tampuan
tpv	tpv	-	Latn	Tanapag
tpx	tpx	-	Latn	Acatepec Me'phaa	Acatepec Tlapanec;Me'phaa, Acatepec;Tlapanec, Acatepec
tpy	tpy	-	Latn	Trumai
tpz	tpz	-	Latn	Tinputz
tqb	tqb	-	Latn	Tembé
tql	tql	-	Latn	Lehali
tqm	tqm	-	Latn	Turumsa
tqn	tqn	-	Latn	Tenino
tqo	tqo	-	Latn	Toaripi
tqp	tqp	-	Latn	Tomoip
tqq	tqq	-	Latn	Tunni
tqr	tqr	-	Latn	Torona
tqt	tqt	-	Latn	Western Totonac	Totonac, Western
tqu	tqu	-	Latn	Touo
tqw	tqw	-	Latn	Tonkawa
tra	tra	-	Arab	Tirahi
trb	trb	-	Latn	Terebu
trc	trc	-	Latn	Copala Triqui	Triqui, Copala
trd	trd	-	Latn	Turi
tre	tre	-	Latn	East Tarangan	Tarangan, East
trf	trf	-	Latn	Trinidadian Creole English	Creole English, Trinidadian
trg	trg	-	Hebr	Lishán Didán
trh	trh	-	Latn	Turaka
tri	tri	-	Latn	Trió
trj	trj	-	Latn	Toram
trl	trl	-	Latn	Traveller Scottish	Scottish, Traveller
trm	trm	-	Arab	Tregami
trn	trn	-	Latn	Trinitario
tro	tro	-	Latn	Tarao Naga	Naga, Tarao
trp	trp	-	Latn	Kok Borok
trq	trq	-	Latn	San Martín Itunyoso Triqui	Triqui, San Martín Itunyoso
trr	trr	-	Latn	Taushiro
trs	trs	-	Latn	Chicahuaxtla Triqui	Triqui, Chicahuaxtla
trt	trt	-	Latn	Tunggare
tru	tru	-	Latn	Turoyo	Surayt
trv	trv	-	Latn	Taroko	Sediq;Seediq
trw	trw	-	Arab	Torwali
trx	trx	-	Latn	Tringgus-Sembaan Bidayuh	Bidayuh, Tringgus-Sembaan
try	try	-	Latn	Turung
trz	trz	-	Latn	Torá
tsa	tsa	-	Latn	Tsaangi
tsb	tsb	-	Latn	Tsamai
tsc	tsc	-	Latn	Tswa
tsd	tsd	-	Grek	Tsakonian
tse	tse	-	Latn	Tunisian Sign Language
tsg	tsg	-	Latn	Tausug
tsh	tsh	-	Latn	Tsuvan
tsj	tsj	-	Tibt	Tshangla
tsk	tsk	-	Latn	Tseku
tsl	tsl	-	Latn	Ts'ün-Lao
tsm	tsm	-	Latn	Turkish Sign Language	Türk İşaret Dili
tsp	tsp	-	Latn	Northern Toussian	Toussian, Northern
tsq	tsq	-	Latn	Thai Sign Language
tsr	tsr	-	Latn	Akei
tss	tss	-	Latn	Taiwan Sign Language
tst	tst	-	Latn	Tondi Songway Kiini	Songway Kiini, Tondi
tsu	tsu	-	Latn	Tsou
tsv	tsv	-	Latn	Tsogo
tsw	tsw	-	Latn	Tsishingini
tsx	tsx	-	Latn	Mubami
tsy	tsy	-	Latn	Tebul Sign Language
tsz	tsz	-	Latn	Purepecha
tta	tta	-	Latn	Tutelo
ttb	ttb	-	Latn	Gaa
ttc	ttc	-	Latn	Tektiteko
ttd	ttd	-	Latn	Tauade
tte	tte	-	Latn	Bwanabwana
ttf	ttf	-	Latn	Tuotomb
ttg	ttg	-	Latn	Tutong
tth	tth	-	Laoo	Upper Ta'oih	Ta'oih, Upper
tti	tti	-	Latn	Tobati
ttj	ttj	-	Latn	Tooro
ttk	ttk	-	Latn	Totoro
ttl	ttl	-	Latn	Totela
ttm	ttm	-	Latn	Northern Tutchone	Tutchone, Northern
ttn	ttn	-	Latn	Towei
tto	tto	-	Laoo	Lower Ta'oih	Ta'oih, Lower
ttp	ttp	-	Latn	Tombelala
ttq	ttq	-	Latn	Tawallammat Tamajaq	Tamajaq, Tawallammat
ttr	ttr	-	Latn	Tera
tts	tts	-	Thai	Northeastern Thai	Thai, Northeastern
ttt	ttt	-	Latn	Muslim Tat	Tat, Muslim
ttu	ttu	-	Latn	Torau
ttv	ttv	-	Latn	Titan
ttw	ttw	-	Latn	Long Wat
tty	tty	-	Latn	Sikaritai
ttz	ttz	-	Deva	Tsum
tua	tua	-	Latn	Wiarumus
tub	tub	-	Latn	Tübatulabal
tuc	tuc	-	Latn	Mutu
tud	tud	-	Latn	Tuxá
tue	tue	-	Latn	Tuyuca
tuf	tuf	-	Latn	Central Tunebo	Tunebo, Central
tug	tug	-	Latn	Tunia
tuh	tuh	-	Latn	Taulil
tui	tui	-	Latn	Tupuri
tuj	tuj	-	Latn	Tugutil
tul	tul	-	Latn	Tula
tun	tun	-	Latn	Tunica
tuo	tuo	-	Latn	Tucano
tuq	tuq	-	Latn	Tedaga
tus	tus	-	Latn	Tuscarora
tuu	tuu	-	Latn	Tututni
tuv	tuv	-	Latn	Turkana
tux	tux	-	Latn	Tuxináwa
tuy	tuy	-	Latn	Tugen
tuz	tuz	-	Latn	Turka
tva	tva	-	Latn	Vaghua
tvd	tvd	-	Latn	Tsuvadi
tve	tve	-	Latn	Te'un
tvg	tvg	-	Latn	Tugunese	Batavian Portuguese Creole;Creole, Batavian Portuguese;Creole, Mardijker;Mardijker Creole
tvi	tvi	-	Latn	Tulai
tvk	tvk	-	Latn	Southeast Ambrym	Ambrym, Southeast
tvm	tvm	-	Latn	Tela-Masbuar
tvn	tvn	-	Mymr	Tavoyan
tvo	tvo	-	Latn	Tidore
tvs	tvs	-	Latn	Taveta
tvt	tvt	-	Latn	Tutsa Naga	Naga, Tutsa
tvu	tvu	-	Latn	Tunen
tvw	tvw	-	Latn	Sedoa
tvx	tvx	-	Latn	Taivoan
tvy	tvy	-	Latn	Timor Pidgin	Pidgin, Timor
twa	twa	-	Latn	Twana
twb	twb	-	Latn	Western Tawbuid	Tawbuid, Western
twc	twc	-	Latn	Teshenawa
twd	twd	-	Latn	Twents
twe	twe	-	Latn	Tewa
twf	twf	-	Latn	Northern Tiwa	Tiwa, Northern
twg	twg	-	Latn	Tereweng
twh	twh	-	Latn	Tai Dón
twl	twl	-	Latn	Tawara
twm	twm	-	Deva	Tawang Monpa	Monpa, Tawang
twn	twn	-	Latn	Twendi
two	two	-	Latn	Tswapong
twp	twp	-	Latn	Ere
twq	twq	-	Latn	Tasawaq
twr	twr	-	Latn	Southwestern Tarahumara	Tarahumara, Southwestern
twt	twt	-	Latn	Turiwára
twu	twu	-	Latn	Termanu
tww	tww	-	Latn	Tuwari
twx	twx	-	Latn	Tewe
twy	twy	-	Latn	Tawoyan
txa	txa	-	Latn	Tombonuo
txb	txb	-	Latn	Tokharian B
txc	txc	-	Latn	Tsetsaut
txe	txe	-	Latn	Totoli
txg	txg	-	Tang	Tangut
txh	txh	-	Latn	Thracian
txi	txi	-	Latn	Ikpeng
txj	txj	-	Latn	Tarjumo
txm	txm	-	Latn	Tomini
txn	txn	-	Latn	West Tarangan	Tarangan, West
txo	txo	-	Toto	Toto
txq	txq	-	Latn	Tii
txr	txr	-	Latn	Tartessian
txs	txs	-	Latn	Tonsea
txt	txt	-	Latn	Citak
txu	txu	-	Latn	Kayapó
txx	txx	-	Latn	Tatana
txy	txy	-	Latn	Tanosy Malagasy	Malagasy, Tanosy
tya	tya	-	Latn	Tauya
tye	tye	-	Latn	Kyanga
tyh	tyh	-	Latn	O'du
tyi	tyi	-	Latn	Teke-Tsaayi
tyj	tyj	-	Latn	Tai Do	Tai Yo
tyl	tyl	-	Latn	Thu Lao
tyn	tyn	-	Latn	Kombai
typ	typ	-	Latn	Thaypan
tyr	tyr	-	Tavt	Tai Daeng
tys	tys	-	Latn	Tày Sa Pa
tyt	tyt	-	Latn	Tày Tac
tyu	tyu	-	Latn	Kua
tyx	tyx	-	Latn	Teke-Tyee
tyy	tyy	-	Latn	Tiyaa
tyz	tyz	-	Latn	Tày
tza	tza	-	Latn	Tanzanian Sign Language
tzh	tzh	-	Latn	Tzeltal
tzj	tzj	-	Latn	Tz'utujil
tzl	tzl	-	Latn	Talossan
tzm	tzm	-	Latn	Central Atlas Tamazight	Tamazight, Central Atlas
tzn	tzn	-	Latn	Tugun
tzo	tzo	-	Latn	Tzotzil
tzx	tzx	-	Latn	Tabriak
uam	uam	-	Latn	Uamué
uan	uan	-	Latn	Kuan
uar	uar	-	Latn	Tairuma
uba	uba	-	Latn	Ubang
ubi	ubi	-	Latn	Ubi
ubl	ubl	-	Latn	Buhi'non Bikol	Bikol, Buhi'non
ubr	ubr	-	Latn	Ubir
ubu	ubu	-	Latn	Umbu-Ungu
uby	uby	-	Latn	Ubykh
uda	uda	-	Latn	Uda
ude	ude	-	Cyrl	Udihe
udg	udg	-	Mlym	Muduga
udi	udi	-	Cyrl	Udi
udj	udj	-	Latn	Ujir
udl	udl	-	Latn	Wuzlam
udu	udu	-	Latn	Uduk
ues	ues	-	Latn	Kioko
ufi	ufi	-	Latn	Ufim
ugb	ugb	-	Latn	Kuku-Ugbanh
uge	uge	-	Latn	Ughele
ugh	ugh	-	Cyrl	Kubachi
ugn	ugn	-	Latn	Ugandan Sign Language
ugo	ugo	-	Thai	Ugong
ugy	ugy	-	Latn	Uruguayan Sign Language
uha	uha	-	Latn	Uhami
uhn	uhn	-	Latn	Damal
uis	uis	-	Latn	Uisai
uiv	uiv	-	Latn	Iyive
uji	uji	-	Latn	Tanjijili
uka	uka	-	Latn	Kaburi
ukg	ukg	-	Latn	Ukuriguma
ukh	ukh	-	Latn	Ukhwejo
uki	uki	-	Orya	Kui
ukk	ukk	-	Latn	Muak Sa-aak
ukl	ukl	-	Latn	Ukrainian Sign Language
ukp	ukp	-	Latn	Ukpe-Bayobiri
ukq	ukq	-	Latn	Ukwa
uks	uks	-	Latn	Urubú-Kaapor Sign Language	Kaapor Sign Language
uku	uku	-	Latn	Ukue
ukv	ukv	-	Latn	Kuku
ukw	ukw	-	Latn	Ukwuani-Aboh-Ndoni
uky	uky	-	Latn	Kuuk-Yak
ula	ula	-	Latn	Fungwa
ulb	ulb	-	Latn	Ulukwumi
ulc	ulc	-	Cyrl	Ulch
ule	ule	-	Latn	Lule
ulf	ulf	-	Latn	Usku	Afra
uli	uli	-	Latn	Ulithian
ulk	ulk	-	Latn	Meriam Mir
ull	ull	-	Latn	Ullatan
ulm	ulm	-	Latn	Ulumanda'
uln	uln	-	Latn	Unserdeutsch
ulu	ulu	-	Latn	Uma' Lung
ulw	ulw	-	Latn	Ulwa
uly	uly	-	Latn	Buli
uma	uma	-	Latn	Umatilla
umc	umc	-	Latn	Marrucinian
umd	umd	-	Latn	Umbindhamu
umg	umg	-	Latn	Morrobalama	Umbuygamu
umi	umi	-	Latn	Ukit
umm	umm	-	Latn	Umon
umn	umn	-	Latn	Makyan Naga	Naga, Makyan
umo	umo	-	Latn	Umotína
ump	ump	-	Latn	Umpila
umr	umr	-	Latn	Umbugarla
ums	ums	-	Latn	Pendau
umu	umu	-	Latn	Munsee
una	una	-	Latn	North Watut	Watut, North
une	une	-	Latn	Uneme
ung	ung	-	Latn	Ngarinyin
uni	uni	-	Latn	Uni
unk	unk	-	Latn	Enawené-Nawé
unm	unm	-	Latn	Unami
unn	unn	-	Latn	Kurnai
unr	unr	-	Beng	Mundari
unu	unu	-	Latn	Unubahe
unx	unx	-	Beng	Munda
unz	unz	-	Latn	Unde Kaili	Kaili, Unde
uon	uon	-	Latn	Kulon
upi	upi	-	Latn	Umeda
upv	upv	-	Latn	Uripiv-Wala-Rano-Atchin
ura	ura	-	Latn	Urarina
urb	urb	-	Latn	Urubú-Kaapor	Kaapor
urc	urc	-	Latn	Urningangg
ure	ure	-	Latn	Uru
urf	urf	-	Latn	Uradhi
urg	urg	-	Latn	Urigina
urh	urh	-	Latn	Urhobo
uri	uri	-	Latn	Urim
urk	urk	-	Thai	Urak Lawoi'
url	url	-	Latn	Urali
urm	urm	-	Latn	Urapmin
urn	urn	-	Latn	Uruangnirin
uro	uro	-	Latn	Ura
urp	urp	-	Latn	Uru-Pa-In
urr	urr	-	Latn	Lehalurup	Löyöp
urt	urt	-	Latn	Urat
uru	uru	-	Latn	Urumi
urv	urv	-	Latn	Uruava
urw	urw	-	Latn	Sop
urx	urx	-	Latn	Urimo
ury	ury	-	Latn	Orya
urz	urz	-	Latn	Uru-Eu-Wau-Wau
usa	usa	-	Latn	Usarufa
ush	ush	-	Arab	Ushojo
usi	usi	-	Latn	Usui
usk	usk	-	Latn	Usaghade
usp	usp	-	Latn	Uspanteco
uss	uss	-	Latn	us-Saare
usu	usu	-	Latn	Uya
uta	uta	-	Latn	Otank
ute	ute	-	Latn	Ute-Southern Paiute
uth	uth	-	Latn	ut-Hun
utp	utp	-	Latn	Amba
utr	utr	-	Latn	Etulo
utu	utu	-	Latn	Utu
uum	uum	-	Grek	Urum
uur	uur	-	Latn	Ura
uuu	uuu	-	Latn	U
uve	uve	-	Latn	West Uvean	Fagauvea;Uvean, West
uvh	uvh	-	Latn	Uri
uvl	uvl	-	Latn	Lote
uwa	uwa	-	Latn	Kuku-Uwanh
uya	uya	-	Latn	Doko-Uyanga
uzn	uzn	-	Latn	Northern Uzbek	Uzbek, Northern
uzs	uzs	-	Arab	Southern Uzbek	Uzbek, Southern
vaa	vaa	-	Taml	Vaagri Booli
vae	vae	-	Latn	Vale
vaf	vaf	-	Arab	Vafsi
vag	vag	-	Latn	Vagla
vah	vah	-	Deva	Varhadi-Nagpuri
vaj	vaj	-	Latn	Sekele	Northwestern ǃKung;Vasekele;ǃKung, Northwestern
val	val	-	Latn	Vehes
vam	vam	-	Latn	Vanimo
van	van	-	Latn	Valman
vao	vao	-	Latn	Vao
vap	vap	-	Latn	Vaiphei
var	var	-	Latn	Huarijio
vas	vas	-	Deva	Vasavi
vau	vau	-	Latn	Vanuma
vav	vav	-	Deva	Varli
vay	vay	-	Deva	Wayu
vbb	vbb	-	Latn	Southeast Babar	Babar, Southeast
vbk	vbk	-	Latn	Southwestern Bontok	Bontok, Southwestern
vec	vec	-	Latn	Venetian
ved	ved	-	Latn	Veddah
vel	vel	-	Latn	Veluws
vem	vem	-	Latn	Vemgo-Mabas
veo	veo	-	Latn	Ventureño
vep	vep	-	Latn	Veps
ver	ver	-	Latn	Mom Jango
vgr	vgr	-	Arab	Vaghri
vgt	vgt	-	Latn	Vlaamse Gebarentaal	Flemish Sign Language
vic	vic	-	Latn	Virgin Islands Creole English	Creole English, Virgin Islands
vid	vid	-	Latn	Vidunda
vif	vif	-	Latn	Vili
vig	vig	-	Latn	Viemo
vil	vil	-	Latn	Vilela
vin	vin	-	Latn	Vinza
vis	vis	-	Latn	Vishavan
vit	vit	-	Latn	Viti
viv	viv	-	Latn	Iduna
vjk	vjk	-	Deva	Bajjika
vka	vka	-	Latn	Kariyarra
vkj	vkj	-	Latn	Kujarge
vkk	vkk	-	Latn	Kaur
vkl	vkl	-	Latn	Kulisusu
vkm	vkm	-	Latn	Kamakan
vkn	vkn	-	Latn	Koro Nulu
vko	vko	-	Latn	Kodeoha
vkp	vkp	-	Latn	Korlai Creole Portuguese	Creole Portuguese, Korlai
vkt	vkt	-	Latn	Tenggarong Kutai Malay	Malay, Tenggarong Kutai
vku	vku	-	Latn	Kurrama
vkz	vkz	-	Latn	Koro Zuba
vlp	vlp	-	Latn	Valpei
vls	vls	-	Latn	West Flemish	Vlaams
vma	vma	-	Latn	Martuyhunira
vmb	vmb	-	Latn	Barbaram
vmc	vmc	-	Latn	Juxtlahuaca Mixtec	Mixtec, Juxtlahuaca
vmd	vmd	-	Knda	Mudu Koraga	Koraga, Mudu
vme	vme	-	Latn	East Masela	Masela, East
vmf	vmf	-	Latn	Main-Franconian	Mainfränkisch
vmg	vmg	-	Latn	Lungalunga
vmh	vmh	-	Arab	Maraghei
vmi	vmi	-	Latn	Miwa
vmj	vmj	-	Latn	Ixtayutla Mixtec	Mixtec, Ixtayutla
vmk	vmk	-	Latn	Makhuwa-Shirima
vml	vml	-	Latn	Malgana
vmm	vmm	-	Latn	Mitlatongo Mixtec	Mixtec, Mitlatongo
vmp	vmp	-	Latn	Soyaltepec Mazatec	Mazatec, Soyaltepec
vmq	vmq	-	Latn	Soyaltepec Mixtec	Mixtec, Soyaltepec
vmr	vmr	-	Latn	Marenje
vms	vms	-	Latn	Moksela
vmu	vmu	-	Latn	Muluridyi
vmv	vmv	-	Latn	Valley Maidu	Maidu, Valley
vmw	vmw	-	Latn	Makhuwa
vmx	vmx	-	Latn	Tamazola Mixtec	Mixtec, Tamazola
vmy	vmy	-	Latn	Ayautla Mazatec	Mazatec, Ayautla
vmz	vmz	-	Latn	Mazatlán Mazatec	Mazatec, Mazatlán
vnk	vnk	-	Latn	Vano	Lovono
vnm	vnm	-	Latn	Vinmavis	Neve'ei
vnp	vnp	-	Latn	Vunapu
vor	vor	-	Latn	Voro
vra	vra	-	Latn	Vera'a
vro	vro	-	Latn	Võro
vrs	vrs	-	Latn	Varisi
vrt	vrt	-	Latn	Burmbar	Banam Bay
vsi	vsi	-	Latn	Moldova Sign Language
vsl	vsl	-	Latn	Venezuelan Sign Language
vsn	vsn	-	Latn	Vedic Sanskrit
vsv	vsv	-	Latn	Valencian Sign Language	Llengua de signes valenciana
vto	vto	-	Latn	Vitou
vum	vum	-	Latn	Vumbu
vun	vun	-	Latn	Vunjo
vut	vut	-	Latn	Vute
vwa	vwa	-	Latn	Awa
waa	waa	-	Latn	Walla Walla
wab	wab	-	Latn	Yote	Wab
wac	wac	-	Latn	Wasco-Wishram
wad	wad	-	Latn	Wamesa	Wondama
wae	wae	-	Latn	Walser
waf	waf	-	Latn	Wakoná
wag	wag	-	Latn	Wa'ema
wah	wah	-	Latn	Watubela
wai	wai	-	Latn	Wares
waj	waj	-	Latn	Waffa
wam	wam	-	Latn	Wampanoag
wan	wan	-	Latn	Wan
wao	wao	-	Latn	Wappo
wap	wap	-	Latn	Wapishana
waq	waq	-	Latn	Wagiman
wat	wat	-	Latn	Kaninuwa
wau	wau	-	Latn	Waurá
wav	wav	-	Latn	Waka
waw	waw	-	Latn	Waiwai
wax	wax	-	Latn	Watam	Marangis
way	way	-	Latn	Wayana
waz	waz	-	Latn	Wampur
wba	wba	-	Latn	Warao
wbb	wbb	-	Latn	Wabo
wbe	wbe	-	Latn	Waritai
wbf	wbf	-	Latn	Wara
wbh	wbh	-	Latn	Wanda
wbi	wbi	-	Latn	Vwanji
wbj	wbj	-	Latn	Alagwa
wbk	wbk	-	Arab	Waigali
wbl	wbl	-	Latn	Wakhi
wbm	wbm	-	Latn	Wa
wbp	wbp	-	Latn	Warlpiri
wbq	wbq	-	Telu	Waddar
wbr	wbr	-	Deva	Wagdi
wbs	wbs	-	Latn	West Bengal Sign Language
wbt	wbt	-	Latn	Warnman
wbv	wbv	-	Latn	Wajarri
wbw	wbw	-	Latn	Woi
wca	wca	-	Latn	Yanomámi
wci	wci	-	Latn	Waci Gbe	Gbe, Waci
wdd	wdd	-	Latn	Wandji
wdg	wdg	-	Latn	Wadaginam
wdj	wdj	-	Latn	Wadjiginy
wdk	wdk	-	Latn	Wadikali
wdt	wdt	-	Latn	Wendat
wdu	wdu	-	Latn	Wadjigu
wdy	wdy	-	Latn	Wadjabangayi
wea	wea	-	Latn	Wewaw
wec	wec	-	Latn	Wè Western
wed	wed	-	Latn	Wedau
weg	weg	-	Latn	Wergaia
weh	weh	-	Latn	Weh
wei	wei	-	Latn	Kiunum
wem	wem	-	Latn	Weme Gbe	Gbe, Weme
weo	weo	-	Latn	Wemale
wep	wep	-	Latn	Westphalien
wer	wer	-	Latn	Weri
wes	wes	-	Latn	Cameroon Pidgin	Pidgin, Cameroon
wet	wet	-	Latn	Perai
weu	weu	-	Latn	Rawngtu Chin	Chin, Rawngtu
wew	wew	-	Latn	Wejewa
wfg	wfg	-	Latn	Yafi	Zorop
wga	wga	-	Latn	Wagaya
wgb	wgb	-	Latn	Wagawaga
wgg	wgg	-	Latn	Wangkangurru	Wangganguru
wgi	wgi	-	Latn	Wahgi
wgo	wgo	-	Latn	Waigeo
wgu	wgu	-	Latn	Wirangu
wgy	wgy	-	Latn	Warrgamay
wha	wha	-	Latn	Sou Upaa	Manusela
whg	whg	-	Latn	North Wahgi	Wahgi, North
whk	whk	-	Latn	Wahau Kenyah	Kenyah, Wahau
whu	whu	-	Latn	Wahau Kayan	Kayan, Wahau
wib	wib	-	Latn	Southern Toussian	Toussian, Southern
wic	wic	-	Latn	Wichita
wie	wie	-	Latn	Wik-Epa
wif	wif	-	Latn	Wik-Keyangan
wig	wig	-	Latn	Wik Ngathan
wih	wih	-	Latn	Wik-Me'anha
wii	wii	-	Latn	Minidien
wij	wij	-	Latn	Wik-Iiyanh
wik	wik	-	Latn	Wikalkan
wil	wil	-	Latn	Wilawila
wim	wim	-	Latn	Wik-Mungkan
win	win	-	Latn	Ho-Chunk
wir	wir	-	Latn	Wiraféd
wiu	wiu	-	Latn	Wiru
wiv	wiv	-	Latn	Vitu
wiy	wiy	-	Latn	Wiyot
wja	wja	-	Latn	Waja
wji	wji	-	Latn	Warji
wka	wka	-	Latn	Kw'adza
wkb	wkb	-	Latn	Kumbaran
wkd	wkd	-	Latn	Wakde	Mo
wkl	wkl	-	Latn	Kalanadi
wkr	wkr	-	Latn	Keerray-Woorroong
wku	wku	-	Latn	Kunduvadi
wkw	wkw	-	Latn	Wakawaka
wky	wky	-	Latn	Wangkayutyuru
wla	wla	-	Latn	Walio
wlc	wlc	-	Latn	Mwali Comorian	Comorian, Mwali
wle	wle	-	Ethi	Wolane
wlg	wlg	-	Latn	Kunbarlang
wlh	wlh	-	Latn	Welaun
wli	wli	-	Latn	Waioli
wlk	wlk	-	Latn	Wailaki
wll	wll	-	Latn	Wali
wlm	wlm	-	Latn	Middle Welsh	Welsh, Middle
wlo	wlo	-	Arab	Wolio
wlr	wlr	-	Latn	Wailapa
wls	wls	-	Latn	Wallisian
wlu	wlu	-	Latn	Wuliwuli
wlv	wlv	-	Latn	Wichí Lhamtés Vejoz
wlw	wlw	-	Latn	Walak
wlx	wlx	-	Latn	Wali
wly	wly	-	Latn	Waling
wma	wma	-	Latn	Mawa
wmb	wmb	-	Latn	Wambaya
wmc	wmc	-	Latn	Wamas
wmd	wmd	-	Latn	Mamaindé
wme	wme	-	Deva	Wambule
wmg	wmg	-	Latn	Western Minyag	Minyag, Western
wmh	wmh	-	Latn	Waima'a
wmi	wmi	-	Latn	Wamin
wmm	wmm	-	Latn	Maiwa
wmn	wmn	-	Latn	Waamwang
wmo	wmo	-	Latn	Wom
wms	wms	-	Latn	Wambon
wmt	wmt	-	Latn	Walmajarri
wmw	wmw	-	Latn	Mwani
wmx	wmx	-	Latn	Womo
wnb	wnb	-	Latn	Mokati
wnc	wnc	-	Latn	Wantoat
wnd	wnd	-	Latn	Wandarang
wne	wne	-	Arab	Waneci
wng	wng	-	Latn	Wanggom
wni	wni	-	Arab	Ndzwani Comorian	Comorian, Ndzwani
wnk	wnk	-	Latn	Wanukaka
wnm	wnm	-	Latn	Wanggamala
wnn	wnn	-	Latn	Wunumara
wno	wno	-	Latn	Wano
wnp	wnp	-	Latn	Wanap
wnu	wnu	-	Latn	Usan
wnw	wnw	-	Latn	Wintu
wny	wny	-	Latn	Wanyi	Waanyi
woa	woa	-	Latn	Kuwema	Tyaraity
wob	wob	-	Latn	Wè Northern
woc	woc	-	Latn	Wogeo
wod	wod	-	Latn	Wolani
woe	woe	-	Latn	Woleaian
wof	wof	-	Latn	Gambian Wolof	Wolof, Gambian
wog	wog	-	Latn	Wogamusin
woi	woi	-	Latn	Kamang
wok	wok	-	Latn	Longto
wom	wom	-	Latn	Wom
won	won	-	Latn	Wongo
woo	woo	-	Latn	Manombai
wor	wor	-	Latn	Woria
wos	wos	-	Latn	Hanga Hundi
wow	wow	-	Latn	Wawonii
woy	woy	-	Latn	Weyto
wpc	wpc	-	Latn	Maco
wrb	wrb	-	Latn	Waluwarra	Warluwara
wrg	wrg	-	Latn	Warungu	Gudjal
wrh	wrh	-	Latn	Wiradjuri
wri	wri	-	Latn	Wariyangga
wrk	wrk	-	Latn	Garrwa
wrl	wrl	-	Latn	Warlmanpa
wrm	wrm	-	Latn	Warumungu
wrn	wrn	-	Latn	Warnang
wro	wro	-	Latn	Worrorra
wrp	wrp	-	Latn	Waropen
wrr	wrr	-	Latn	Wardaman
wrs	wrs	-	Latn	Waris
wru	wru	-	Latn	Waru
wrv	wrv	-	Latn	Waruna
wrw	wrw	-	Latn	Gugu Warra
wrx	wrx	-	Latn	Wae Rana
wry	wry	-	Latn	Merwari
wrz	wrz	-	Latn	Waray
wsa	wsa	-	Latn	Warembori
wsg	wsg	-	Gong	Adilabad Gondi	Gondi, Adilabad
wsi	wsi	-	Latn	Wusi
wsk	wsk	-	Latn	Waskia
wsr	wsr	-	Latn	Owenia
wss	wss	-	Latn	Wasa
wsu	wsu	-	Latn	Wasu
wsv	wsv	-	Arab	Wotapuri-Katarqalai
wtb	wtb	-	Latn	Matambwe
wtf	wtf	-	Latn	Watiwa
wth	wth	-	Latn	Wathawurrung
wti	wti	-	Latn	Berta
wtk	wtk	-	Latn	Watakataui
wtm	wtm	-	Deva	Mewati
wtw	wtw	-	Latn	Wotu
wua	wua	-	Latn	Wikngenchera
wub	wub	-	Latn	Wunambal
wud	wud	-	Latn	Wudu
wuh	wuh	-	Latn	Wutunhua
wul	wul	-	Latn	Silimo
wum	wum	-	Latn	Wumbvu
wun	wun	-	Latn	Bungu
wur	wur	-	Latn	Wurrugu
wut	wut	-	Latn	Wutung
wuu	wuu	-	Hans	Wu Chinese	Chinese, Wu
wuv	wuv	-	Latn	Wuvulu-Aua
wux	wux	-	Latn	Wulna
wuy	wuy	-	Latn	Wauyai
wwa	wwa	-	Latn	Waama
wwb	wwb	-	Latn	Wakabunga
wwo	wwo	-	Latn	Wetamut	Dorig
wwr	wwr	-	Latn	Warrwa
www	www	-	Latn	Wawa
wxa	wxa	-	Latn	Waxianghua
wxw	wxw	-	Latn	Wardandi
wyb	wyb	-	Latn	Wangaaybuwan-Ngiyambaa
wyi	wyi	-	Latn	Woiwurrung
wym	wym	-	Latn	Wymysorys
wyn	wyn	-	Latn	Wyandot
wyr	wyr	-	Latn	Wayoró
wyy	wyy	-	Latn	Western Fijian	Fijian, Western
xaa	xaa	-	Latn	Andalusian Arabic	Arabic, Andalusian
xab	xab	-	Latn	Sambe
xac	xac	-	Latn	Kachari
xad	xad	-	Latn	Adai
xae	xae	-	Latn	Aequian
xag	xag	-	Aghb	Aghwan
xai	xai	-	Latn	Kaimbé
xaj	xaj	-	Latn	Ararandewára
xak	xak	-	Latn	Máku
xam	xam	-	Latn	ǀXam
xan	xan	-	Ethi	Xamtanga
xao	xao	-	Latn	Khao
xap	xap	-	Latn	Apalachee
xaq	xaq	-	Latn	Aquitanian
xar	xar	-	Latn	Karami
xas	xas	-	Cyrl	Kamas
xat	xat	-	Latn	Katawixi
xau	xau	-	Latn	Kauwera
xav	xav	-	Latn	Xavánte
xaw	xaw	-	Latn	Kawaiisu
xay	xay	-	Latn	Kayan Mahakam
xbb	xbb	-	Latn	Lower Burdekin	Burdekin, Lower
xbc	xbc	-	Latn	Bactrian
xbd	xbd	-	Latn	Bindal
xbe	xbe	-	Latn	Bigambal
xbg	xbg	-	Latn	Bunganditj
xbi	xbi	-	Latn	Kombio
xbj	xbj	-	Latn	Birrpayi
xbm	xbm	-	Latn	Middle Breton	Breton, Middle
xbn	xbn	-	Latn	Kenaboi
xbo	xbo	-	Latn	Bolgarian
xbp	xbp	-	Latn	Bibbulman
xbr	xbr	-	Latn	Kambera
xbw	xbw	-	Latn	Kambiwá
xby	xby	-	Latn	Batjala	Batyala
xcb	xcb	-	Latn	Cumbric
xcc	xcc	-	Latn	Camunic
xce	xce	-	Latn	Celtiberian
xcg	xcg	-	Latn	Cisalpine Gaulish	Gaulish, Cisalpine
xch	xch	-	Latn	Chemakum	Chimakum
xcl	xcl	-	Latn	Classical Armenian	Armenian, Classical
xcm	xcm	-	Latn	Comecrudo
xcn	xcn	-	Latn	Cotoname
xco	xco	-	Chrs	Chorasmian
xcr	xcr	-	Cari	Carian
xct	xct	-	Latn	Classical Tibetan	Tibetan, Classical
xcu	xcu	-	Latn	Curonian
xcv	xcv	-	Latn	Chuvantsy
xcw	xcw	-	Latn	Coahuilteco
xcy	xcy	-	Latn	Cayuse
xda	xda	-	Latn	Darkinyung
xdc	xdc	-	Latn	Dacian
xdk	xdk	-	Latn	Dharuk
xdm	xdm	-	Latn	Edomite
xdo	xdo	-	Latn	Kwandu
xdq	xdq	-	Cyrl	Kaitag
xdy	xdy	-	Latn	Malayic Dayak	Dayak, Malayic
xeb	xeb	-	Latn	Eblan
xed	xed	-	Latn	Hdi
xeg	xeg	-	Latn	ǁXegwi
xel	xel	-	Latn	Kelo
xem	xem	-	Latn	Kembayan
xep	xep	-	Latn	Epi-Olmec
xer	xer	-	Latn	Xerénte
xes	xes	-	Latn	Kesawai
xet	xet	-	Latn	Xetá
xeu	xeu	-	Latn	Keoru-Ahia
xfa	xfa	-	Latn	Faliscan
xga	xga	-	Latn	Galatian
xgb	xgb	-	Latn	Gbin
xgd	xgd	-	Latn	Gudang
xgf	xgf	-	Latn	Gabrielino-Fernandeño
xgg	xgg	-	Latn	Goreng
xgi	xgi	-	Latn	Garingbal
xgl	xgl	-	Latn	Galindan
xgm	xgm	-	Latn	Dharumbal	Guwinmal
xgr	xgr	-	Latn	Garza
xgu	xgu	-	Latn	Unggumi
xgw	xgw	-	Latn	Guwa
xha	xha	-	Latn	Harami
xhc	xhc	-	Latn	Hunnic
xhd	xhd	-	Latn	Hadrami
xhe	xhe	-	Arab	Khetrani
xhm	xhm	-	Khmr	Middle Khmer	Khmer, Middle;Middle Khmer (1400 to 1850 CE)
xhr	xhr	-	Latn	Hernican
xht	xht	-	Latn	Hattic
xhu	xhu	-	Latn	Hurrian
xhv	xhv	-	Latn	Khua
xib	xib	-	Latn	Iberian
xii	xii	-	Latn	Xiri
xil	xil	-	Latn	Illyrian
xin	xin	-	Latn	Xinca
xir	xir	-	Latn	Xiriâna
xis	xis	-	Orya	Kisan
xiv	xiv	-	Latn	Indus Valley Language
xiy	xiy	-	Latn	Xipaya
xjb	xjb	-	Latn	Minjungbal
xjt	xjt	-	Latn	Jaitmatang
xka	xka	-	Arab	Kalkoti
xkb	xkb	-	Latn	Northern Nago	Nago, Northern
xkc	xkc	-	Arab	Kho'ini
xkd	xkd	-	Latn	Mendalam Kayan	Kayan, Mendalam
xke	xke	-	Latn	Kereho
xkf	xkf	-	Tibt	Khengkha
xkg	xkg	-	Latn	Kagoro
xki	xki	-	Latn	Kenyan Sign Language
xkj	xkj	-	Arab	Kajali
xkk	xkk	-	Latn	Kachok	Kaco'
xkl	xkl	-	Latn	Mainstream Kenyah
xkn	xkn	-	Latn	Kayan River Kayan	Kayan, Kayan River
xko	xko	-	Latn	Kiorr
xkp	xkp	-	Arab	Kabatei
xkq	xkq	-	Latn	Koroni
xkr	xkr	-	Latn	Xakriabá
xks	xks	-	Latn	Kumbewaha
xkt	xkt	-	Latn	Kantosi
xku	xku	-	Latn	Kaamba
xkv	xkv	-	Latn	Kgalagadi
xkw	xkw	-	Latn	Kembra
xkx	xkx	-	Latn	Karore
xky	xky	-	Latn	Uma' Lasan
xkz	xkz	-	Latn	Kurtokha
xla	xla	-	Latn	Kamula
xlb	xlb	-	Latn	Loup B
xlc	xlc	-	Lyci	Lycian
xld	xld	-	Lydi	Lydian
xle	xle	-	Latn	Lemnian
xlg	xlg	-	Latn	Ligurian
xli	xli	-	Latn	Liburnian
xln	xln	-	Latn	Alanic
xlo	xlo	-	Latn	Loup A
xlp	xlp	-	Latn	Lepontic
xls	xls	-	Latn	Lusitanian
xlu	xlu	-	Latn	Cuneiform Luwian	Luwian, Cuneiform
xly	xly	-	Elym	Elymian
xma	xma	-	Latn	Mushungulu
xmb	xmb	-	Latn	Mbonga
xmc	xmc	-	Latn	Makhuwa-Marrevone
xmd	xmd	-	Latn	Mbudum
xme	xme	-	Latn	Median
xmf	xmf	-	Geor	Mingrelian
xmg	xmg	-	Latn	Mengaka
xmh	xmh	-	Latn	Kugu-Muminh
xmj	xmj	-	Latn	Majera
xmk	xmk	-	Latn	Ancient Macedonian	Macedonian, Ancient
xml	xml	-	Latn	Malaysian Sign Language
xmm	xmm	-	Latn	Manado Malay	Malay, Manado
xmn	xmn	-	Mani	Manichaean Middle Persian	Persian, Manichaean Middle
xmo	xmo	-	Latn	Morerebi
xmp	xmp	-	Latn	Kuku-Mu'inh
xmq	xmq	-	Latn	Kuku-Mangk
xmr	xmr	-	Merc	Meroitic
xms	xms	-	Latn	Moroccan Sign Language
xmt	xmt	-	Latn	Matbat
xmu	xmu	-	Latn	Kamu
xmv	xmv	-	Latn	Antankarana Malagasy	Malagasy, Antankarana;Malagasy, Tankarana;Tankarana Malagasy
xmw	xmw	-	Latn	Tsimihety Malagasy	Malagasy, Tsimihety
xmx	xmx	-	Latn	Salawati	Maden
xmy	xmy	-	Latn	Mayaguduna
xmz	xmz	-	Latn	Mori Bawah
xna	xna	-	Narb	Ancient North Arabian	North Arabian, Ancient
xnb	xnb	-	Latn	Kanakanabu
xng	xng	-	Latn	Middle Mongolian	Mongolian, Middle
xnh	xnh	-	Latn	Kuanhua
xni	xni	-	Latn	Ngarigu
xnj	xnj	-	Latn	Ngoni
xnk	xnk	-	Latn	Nganakarti
xnm	xnm	-	Latn	Ngumbarl
xnn	xnn	-	Latn	Northern Kankanay	Kankanay, Northern
xno	xno	-	Latn	Anglo-Norman
xnq	xnq	-	Latn	Ngoni
xnr	xnr	-	Deva	Kangri
xns	xns	-	Latn	Kanashi
xnt	xnt	-	Latn	Narragansett
xnu	xnu	-	Latn	Nukunul
xny	xny	-	Latn	Nyiyaparli
xnz	xnz	-	Latn	Kenzi	Mattoki
xoc	xoc	-	Latn	O'chi'chi'
xod	xod	-	Latn	Kokoda
xog	xog	-	Latn	Soga
xoi	xoi	-	Latn	Kominimung
xok	xok	-	Latn	Xokleng
xom	xom	-	Latn	Komo
xon	xon	-	Latn	Konkomba
xoo	xoo	-	Latn	Xukurú
xop	xop	-	Latn	Kopar
xor	xor	-	Latn	Korubo
xow	xow	-	Latn	Kowaki
xpa	xpa	-	Latn	Pirriya
xpb	xpb	-	Latn	Northeastern Tasmanian	Pyemmairrener;Tasmanian, Northeastern
xpc	xpc	-	Latn	Pecheneg
xpd	xpd	-	Latn	Oyster Bay Tasmanian	Tasmanian, Oyster Bay
xpe	xpe	-	Latn	Liberia Kpelle	Kpelle, Liberia
xpf	xpf	-	Latn	Southeast Tasmanian	Nuenonne;Tasmanian, Southeast
xpg	xpg	-	Grek	Phrygian
xph	xph	-	Latn	North Midlands Tasmanian	Tasmanian, North Midlands;Tyerrenoterpanner
xpi	xpi	-	Ogam	Pictish
xpj	xpj	-	Latn	Mpalitjanh
xpk	xpk	-	Latn	Kulina Pano	Pano, Kulina
xpl	xpl	-	Latn	Port Sorell Tasmanian	Tasmanian, Port Sorell
xpm	xpm	-	Cyrl	Pumpokol
xpn	xpn	-	Latn	Kapinawá
xpo	xpo	-	Latn	Pochutec
xpp	xpp	-	Latn	Puyo-Paekche
xpq	xpq	-	Latn	Mohegan-Pequot
xpr	xpr	-	Prti	Parthian
xps	xps	-	Latn	Pisidian
xpt	xpt	-	Latn	Punthamara
xpu	xpu	-	Latn	Punic
xpv	xpv	-	Latn	Northern Tasmanian	Tasmanian, Northern;Tommeginne
xpw	xpw	-	Latn	Northwestern Tasmanian	Peerapper;Tasmanian, Northwestern
xpx	xpx	-	Latn	Southwestern Tasmanian	Tasmanian, Southwestern;Toogee
xpy	xpy	-	Latn	Puyo
xpz	xpz	-	Latn	Bruny Island Tasmanian	Tasmanian, Bruny Island
xqa	xqa	-	Latn	Karakhanid
xqt	xqt	-	Latn	Qatabanian
xra	xra	-	Latn	Krahô
xrb	xrb	-	Latn	Eastern Karaboro	Karaboro, Eastern
xrd	xrd	-	Latn	Gundungurra
xre	xre	-	Latn	Kreye
xrg	xrg	-	Latn	Minang
xri	xri	-	Latn	Krikati-Timbira
xrm	xrm	-	Cyrl	Armazic
xrn	xrn	-	Cyrl	Arin
xrr	xrr	-	Latn	Raetic
xrt	xrt	-	Latn	Aranama-Tamique
xru	xru	-	Latn	Marriammu
xrw	xrw	-	Latn	Karawa
xsa	xsa	-	Sarb	Sabaean
xsb	xsb	-	Latn	Sambal
xsc	xsc	-	Latn	Scythian
xsd	xsd	-	Latn	Sidetic
xse	xse	-	Latn	Sempan
xsh	xsh	-	Latn	Shamang
xsi	xsi	-	Latn	Sio
xsj	xsj	-	Latn	Subi
xsl	xsl	-	Latn	South Slavey	Dene Zhatié;Slavey, South
xsm	xsm	-	Latn	Kasem
xsn	xsn	-	Latn	Sanga
xso	xso	-	Latn	Solano
xsp	xsp	-	Latn	Silopi
xsq	xsq	-	Latn	Makhuwa-Saka
xsr	xsr	-	Deva	Sherpa
xsu	xsu	-	Latn	Sanumá
xsv	xsv	-	Latn	Sudovian
xsy	xsy	-	Latn	Saisiyat
xta	xta	-	Latn	Alcozauca Mixtec	Mixtec, Alcozauca
xtb	xtb	-	Latn	Chazumba Mixtec	Mixtec, Chazumba
xtc	xtc	-	Latn	Katcha-Kadugli-Miri
xtd	xtd	-	Latn	Diuxi-Tilantongo Mixtec	Mixtec, Diuxi-Tilantongo
xte	xte	-	Latn	Ketengban
xtg	xtg	-	Latn	Transalpine Gaulish	Gaulish, Transalpine
xth	xth	-	Latn	Yitha Yitha
xti	xti	-	Latn	Sinicahua Mixtec	Mixtec, Sinicahua
xtj	xtj	-	Latn	San Juan Teita Mixtec	Mixtec, San Juan Teita
xtl	xtl	-	Latn	Tijaltepec Mixtec	Mixtec, Tijaltepec
xtm	xtm	-	Latn	Magdalena Peñasco Mixtec	Mixtec, Magdalena Peñasco
xtn	xtn	-	Latn	Northern Tlaxiaco Mixtec	Mixtec, Northern Tlaxiaco
xto	xto	-	Latn	Tokharian A
xtp	xtp	-	Latn	San Miguel Piedras Mixtec	Mixtec, San Miguel Piedras
xtq	xtq	-	Brah	Tumshuqese
xtr	xtr	-	Latn	Early Tripuri	Tripuri, Early
xts	xts	-	Latn	Sindihui Mixtec	Mixtec, Sindihui
xtt	xtt	-	Latn	Tacahua Mixtec	Mixtec, Tacahua
xtu	xtu	-	Latn	Cuyamecalco Mixtec	Mixtec, Cuyamecalco
xtv	xtv	-	Latn	Thawa
xtw	xtw	-	Latn	Tawandê
xty	xty	-	Latn	Yoloxochitl Mixtec	Mixtec, Yoloxochitl
xua	xua	-	Latn	Alu Kurumba	Kurumba, Alu
xub	xub	-	Taml	Betta Kurumba	Kurumba, Betta
xud	xud	-	Latn	Umiida
xug	xug	-	Latn	Kunigami
xuj	xuj	-	Taml	Jennu Kurumba	Kurumba, Jennu
xul	xul	-	Latn	Ngunawal	Nunukul
xum	xum	-	Latn	Umbrian
xun	xun	-	Latn	Unggaranggu
xuo	xuo	-	Latn	Kuo
xup	xup	-	Latn	Upper Umpqua	Umpqua, Upper
xur	xur	-	Latn	Urartian
xut	xut	-	Latn	Kuthant
xuu	xuu	-	Latn	Kxoe	Khwedam
xve	xve	-	Ital	Venetic
xvi	xvi	-	Arab	Kamviri
xvn	xvn	-	Latn	Vandalic
xvo	xvo	-	Latn	Volscian
xvs	xvs	-	Latn	Vestinian
xwa	xwa	-	Latn	Kwaza
xwc	xwc	-	Latn	Woccon
xwd	xwd	-	Latn	Wadi Wadi
xwe	xwe	-	Latn	Xwela Gbe	Gbe, Xwela
xwg	xwg	-	Latn	Kwegu
xwj	xwj	-	Latn	Wajuk
xwk	xwk	-	Latn	Wangkumara
xwl	xwl	-	Latn	Western Xwla Gbe	Gbe, Western Xwla
xwo	xwo	-	Cyrl	Written Oirat	Oirat, Written
xwr	xwr	-	Latn	Kwerba Mamberamo
xwt	xwt	-	Latn	Wotjobaluk
xww	xww	-	Latn	Wemba Wemba
xxb	xxb	-	Latn	Boro
xxk	xxk	-	Latn	Ke'o
xxm	xxm	-	Latn	Minkin
xxr	xxr	-	Latn	Koropó
xxt	xxt	-	Latn	Tambora
xya	xya	-	Latn	Yaygir
xyb	xyb	-	Latn	Yandjibara
xyj	xyj	-	Latn	Mayi-Yapi
xyk	xyk	-	Latn	Mayi-Kulan
xyl	xyl	-	Latn	Yalakalore
xyt	xyt	-	Latn	Mayi-Thakurti
xyy	xyy	-	Latn	Yorta Yorta
xzh	xzh	-	Marc	Zhang-Zhung
xzm	xzm	-	Latn	Zemgalian
xzp	xzp	-	Latn	Ancient Zapotec	Zapotec, Ancient
yaa	yaa	-	Latn	Yaminahua
yab	yab	-	Latn	Yuhup
yac	yac	-	Latn	Pass Valley Yali	Yali, Pass Valley
yad	yad	-	Latn	Yagua
yae	yae	-	Latn	Pumé
yaf	yaf	-	Latn	Yaka
yag	yag	-	Latn	Yámana
yah	yah	-	Latn	Yazgulyam
yai	yai	-	Cyrl	Yagnobi
yaj	yaj	-	Latn	Banda-Yangere
yak	yak	-	Latn	Yakama
yal	yal	-	Latn	Yalunka
yam	yam	-	Latn	Yamba
yan	yan	-	Latn	Mayangna
yaq	yaq	-	Latn	Yaqui
yar	yar	-	Latn	Yabarana
yas	yas	-	Latn	Nugunu
yat	yat	-	Latn	Yambeta
yau	yau	-	Latn	Yuwana
yav	yav	-	Latn	Yangben
yaw	yaw	-	Latn	Yawalapití
yax	yax	-	Latn	Yauma
yay	yay	-	Latn	Agwagwune
yaz	yaz	-	Latn	Lokaa
yba	yba	-	Latn	Yala
ybb	ybb	-	Latn	Yemba
ybe	ybe	-	Latn	West Yugur	Yugur, West
ybh	ybh	-	Deva	Yakha
ybi	ybi	-	Deva	Yamphu
ybj	ybj	-	Latn	Hasha
ybk	ybk	-	Latn	Bokha
ybl	ybl	-	Latn	Yukuben
ybm	ybm	-	Latn	Yaben
ybn	ybn	-	Latn	Yabaâna
ybo	ybo	-	Latn	Yabong
ybx	ybx	-	Latn	Yawiyo
yby	yby	-	Latn	Yaweyuha
ych	ych	-	Latn	Chesu
ycl	ycl	-	Latn	Lolopo
ycn	ycn	-	Latn	Yucuna
ycp	ycp	-	Latn	Chepya
ycr	ycr	-	Latn	Yilan Creole
yda	yda	-	Latn	Yanda
ydd	ydd	-	Latn	Eastern Yiddish	Yiddish, Eastern
yde	yde	-	Latn	Yangum Dey
ydg	ydg	-	Arab	Yidgha
ydk	ydk	-	Latn	Yoidik
yea	yea	-	Mlym	Ravula
yec	yec	-	Latn	Yeniche
yee	yee	-	Latn	Yimas
yei	yei	-	Latn	Yeni
yej	yej	-	Grek	Yevanic
yel	yel	-	Latn	Yela
yer	yer	-	Latn	Tarok
yes	yes	-	Latn	Nyankpa
yet	yet	-	Latn	Yetfa
yeu	yeu	-	Telu	Yerukula
yev	yev	-	Latn	Yapunda
yey	yey	-	Latn	Yeyi
yga	yga	-	Latn	Malyangapa
ygi	ygi	-	Latn	Yiningayi
ygl	ygl	-	Latn	Yangum Gel
ygm	ygm	-	Latn	Yagomi
ygp	ygp	-	Plrd	Gepo
ygr	ygr	-	Latn	Yagaria
ygs	ygs	-	Latn	Yolŋu Sign Language
ygu	ygu	-	Latn	Yugul
ygw	ygw	-	Latn	Yagwoia
yha	yha	-	Latn	Baha Buyang	Buyang, Baha
yhd	yhd	-	Hebr	Judeo-Iraqi Arabic	Arabic, Judeo-Iraqi
yhl	yhl	-	Latn	Hlepho Phowa	Phowa, Hlepho
yhs	yhs	-	Latn	Yan-nhaŋu Sign Language
yia	yia	-	Latn	Yinggarda
yif	yif	-	Latn	Ache
yig	yig	-	Yiii	Wusa Nasu	Nasu, Wusa
yih	yih	-	Hebr	Western Yiddish	Yiddish, Western
yii	yii	-	Latn	Yidiny
yij	yij	-	Latn	Yindjibarndi
yik	yik	-	Latn	Dongshanba Lalo	Lalo, Dongshanba
yil	yil	-	Latn	Yindjilandji
yim	yim	-	Latn	Yimchungru Naga	Naga, Yimchungru
yin	yin	-	Latn	Riang Lai	Yinchia
yip	yip	-	Latn	Pholo
yiq	yiq	-	Latn	Miqie
yir	yir	-	Latn	North Awyu	Awyu, North
yis	yis	-	Latn	Yis
yit	yit	-	Latn	Eastern Lalu	Lalu, Eastern
yiu	yiu	-	Latn	Awu
yiv	yiv	-	Yiii	Northern Nisu	Nisu, Northern
yix	yix	-	Latn	Axi Yi	Yi, Axi
yiz	yiz	-	Latn	Azhe
yka	yka	-	Latn	Yakan
ykg	ykg	-	Cyrl	Northern Yukaghir	Yukaghir, Northern
ykh	ykh	-	Cyrl	Khamnigan Mongol
yki	yki	-	Latn	Yoke
ykk	ykk	-	Latn	Yakaikeke
ykl	ykl	-	Latn	Khlula
ykm	ykm	-	Latn	Kap
ykn	ykn	-	Latn	Kua-nsi
yko	yko	-	Latn	Iyasa	Yasa
ykr	ykr	-	Latn	Yekora
ykt	ykt	-	Latn	Kathu
yku	yku	-	Latn	Kuamasi
yky	yky	-	Latn	Yakoma
yla	yla	-	Latn	Yaul
ylb	ylb	-	Latn	Yaleba
yle	yle	-	Latn	Yele
ylg	ylg	-	Latn	Yelogu
yli	yli	-	Latn	Angguruk Yali	Yali, Angguruk
yll	yll	-	Latn	Yil
ylm	ylm	-	Latn	Limi
yln	yln	-	Latn	Langnian Buyang	Buyang, Langnian
ylo	ylo	-	Latn	Naluo Yi	Yi, Naluo
ylr	ylr	-	Latn	Yalarnnga
ylu	ylu	-	Latn	Aribwaung
yly	yly	-	Latn	Nyâlayu	Nyelâyu
ymb	ymb	-	Latn	Yambes
ymc	ymc	-	Latn	Southern Muji	Muji, Southern
ymd	ymd	-	Latn	Muda
yme	yme	-	Latn	Yameo
ymg	ymg	-	Latn	Yamongeri
ymh	ymh	-	Latn	Mili
ymi	ymi	-	Latn	Moji
ymk	ymk	-	Latn	Makwe
yml	yml	-	Latn	Iamalele
ymm	ymm	-	Latn	Maay
ymn	ymn	-	Latn	Yamna	Sunum
ymo	ymo	-	Latn	Yangum Mon
ymp	ymp	-	Latn	Yamap
ymq	ymq	-	Latn	Qila Muji	Muji, Qila
ymr	ymr	-	Latn	Malasar
yms	yms	-	Latn	Mysian
ymx	ymx	-	Latn	Northern Muji	Muji, Northern
ymz	ymz	-	Latn	Muzi
yna	yna	-	Plrd	Aluo
ynb	ynb	-	Latn	Yamben
ynd	ynd	-	Latn	Yandruwandha
yne	yne	-	Latn	Lang'e
yng	yng	-	Latn	Yango
ynk	ynk	-	Cyrl	Naukan Yupik	Yupik, Naukan
ynl	ynl	-	Latn	Yangulam
ynn	ynn	-	Latn	Yana
yno	yno	-	Latn	Yong
ynq	ynq	-	Latn	Yendang
yns	yns	-	Latn	Yansi
ynu	ynu	-	Latn	Yahuna
yob	yob	-	Latn	Yoba
yog	yog	-	Latn	Yogad
yoi	yoi	-	Jpan	Yonaguni
yok	yok	-	Latn	Yokuts
yom	yom	-	Latn	Yombe
yon	yon	-	Latn	Yongkom
yot	yot	-	Latn	Yotti
yox	yox	-	Latn	Yoron
yoy	yoy	-	Thai	Yoy
ypa	ypa	-	Latn	Phala
ypb	ypb	-	Latn	Labo Phowa	Phowa, Labo
ypg	ypg	-	Latn	Phola
yph	yph	-	Latn	Phupha
ypm	ypm	-	Latn	Phuma
ypn	ypn	-	Latn	Ani Phowa	Phowa, Ani
ypo	ypo	-	Latn	Alo Phola	Phola, Alo
ypp	ypp	-	Latn	Phupa
ypz	ypz	-	Latn	Phuza
yra	yra	-	Latn	Yerakai
yrb	yrb	-	Latn	Yareba
yre	yre	-	Latn	Yaouré
yrk	yrk	-	Cyrl	Nenets
yrl	yrl	-	Latn	Nheengatu	Nhengatu
yrm	yrm	-	Latn	Yirrk-Mel
yrn	yrn	-	Latn	Yerong
yro	yro	-	Latn	Yaroamë
yrs	yrs	-	Latn	Yarsun
yrw	yrw	-	Latn	Yarawata
yry	yry	-	Latn	Yarluyandi
ysc	ysc	-	Latn	Yassic
ysd	ysd	-	Yiii	Samatao
ysg	ysg	-	Latn	Sonaga
ysl	ysl	-	Latn	Yugoslavian Sign Language
ysm	ysm	-	Latn	Myanmar Sign Language
ysn	ysn	-	Yiii	Sani
yso	yso	-	Latn	Nisi
ysp	ysp	-	Yiii	Southern Lolopo	Lolopo, Southern
ysr	ysr	-	Cyrl	Sirenik Yupik	Yupik, Sirenik
yss	yss	-	Latn	Yessan-Mayo
ysy	ysy	-	Plrd	Sanie
yta	yta	-	Latn	Talu
ytl	ytl	-	Latn	Tanglang
ytp	ytp	-	Latn	Thopho
ytw	ytw	-	Latn	Yout Wam
yty	yty	-	Latn	Yatay
yua	yua	-	Latn	Yucateco	Maya, Yucatec;Yucatec Maya
yub	yub	-	Latn	Yugambal
yuc	yuc	-	Latn	Yuchi
yud	yud	-	Hebr	Judeo-Tripolitanian Arabic	Arabic, Judeo-Tripolitanian
yue	yue	-	Hant	Cantonese	Chinese, Yue;Yue;Yue Chinese
yuf	yuf	-	Latn	Havasupai-Walapai-Yavapai
yug	yug	-	Cyrl	Yug
yui	yui	-	Latn	Yurutí
yuj	yuj	-	Latn	Karkar-Yuri
yuk	yuk	-	Latn	Yuki
yul	yul	-	Latn	Yulu
yum	yum	-	Latn	Quechan
yun	yun	-	Latn	Bena
yup	yup	-	Latn	Yukpa
yuq	yuq	-	Latn	Yuqui
yur	yur	-	Latn	Yurok
yut	yut	-	Latn	Yopno
yuw	yuw	-	Latn	Yau
yux	yux	-	Cyrl	Southern Yukaghir	Yukaghir, Southern
yuy	yuy	-	Latn	East Yugur	Yugur, East
yuz	yuz	-	Latn	Yuracare
yva	yva	-	Latn	Yawa
yvt	yvt	-	Latn	Yavitero
ywa	ywa	-	Latn	Kalou
ywg	ywg	-	Latn	Yinhawangka
ywl	ywl	-	Latn	Western Lalu	Lalu, Western
ywn	ywn	-	Latn	Yawanawa
ywq	ywq	-	Plrd	Wuding-Luquan Yi	Yi, Wuding-Luquan
ywr	ywr	-	Latn	Yawuru
ywt	ywt	-	Latn	Xishanba Lalo	Central Lalo;Lalo, Central;Lalo, Xishanba
ywu	ywu	-	Plrd	Wumeng Nasu	Nasu, Wumeng
yww	yww	-	Latn	Yawarawarga
yxa	yxa	-	Latn	Mayawali
yxg	yxg	-	Latn	Yagara
yxl	yxl	-	Latn	Yardliyawarra
yxm	yxm	-	Latn	Yinwum
yxu	yxu	-	Latn	Yuyu
yxy	yxy	-	Latn	Yabula Yabula
yyr	yyr	-	Latn	Yir Yoront
yyu	yyu	-	Latn	Yau
yyz	yyz	-	Latn	Ayizi
yzg	yzg	-	Latn	E'ma Buyang	Buyang, E'ma
yzk	yzk	-	Latn	Zokhuo
zaa	zaa	-	Latn	Sierra de Juárez Zapotec	Zapotec, Sierra de Juárez
zab	zab	-	Latn	Western Tlacolula Valley Zapotec	San Juan Guelavía Zapotec;Zapotec, San Juan Guelavía;Zapotec, Western Tlacolula Valley
zac	zac	-	Latn	Ocotlán Zapotec	Zapotec, Ocotlán
zad	zad	-	Latn	Cajonos Zapotec	Zapotec, Cajonos
zae	zae	-	Latn	Yareni Zapotec	Zapotec, Yareni
zaf	zaf	-	Latn	Ayoquesco Zapotec	Zapotec, Ayoquesco
zag	zag	-	Latn	Zaghawa
zah	zah	-	Latn	Zangwal
zai	zai	-	Latn	Isthmus Zapotec	Zapotec, Isthmus
zaj	zaj	-	Latn	Zaramo
zak	zak	-	Latn	Zanaki
zal	zal	-	Latn	Zauzou
zam	zam	-	Latn	Miahuatlán Zapotec	Zapotec, Miahuatlán
zao	zao	-	Latn	Ozolotepec Zapotec	Zapotec, Ozolotepec
zaq	zaq	-	Latn	Aloápam Zapotec	Zapotec, Aloápam
zar	zar	-	Latn	Rincón Zapotec	Zapotec, Rincón
zas	zas	-	Latn	Santo Domingo Albarradas Zapotec	Zapotec, Santo Domingo Albarradas
zat	zat	-	Latn	Tabaa Zapotec	Zapotec, Tabaa
zau	zau	-	Tibt	Zangskari
zav	zav	-	Latn	Yatzachi Zapotec	Zapotec, Yatzachi
zaw	zaw	-	Latn	Mitla Zapotec	Zapotec, Mitla
zax	zax	-	Latn	Xadani Zapotec	Zapotec, Xadani
zay	zay	-	Latn	Zayse-Zergulla	Zaysete
zaz	zaz	-	Latn	Zari
zba	zba	-	Arab	Balaibalan
zbc	zbc	-	Latn	Central Berawan	Berawan, Central
zbe	zbe	-	Latn	East Berawan	Berawan, East
zbt	zbt	-	Latn	Batui
zbu	zbu	-	Latn	Bu
zbw	zbw	-	Latn	West Berawan	Berawan, West
zca	zca	-	Latn	Coatecas Altas Zapotec	Zapotec, Coatecas Altas
zcd	zcd	-	Latn	Las Delicias Zapotec	Zapotec, Las Delicias
zch	zch	-	Hani	Central Hongshuihe Zhuang	Zhuang, Central Hongshuihe
zdj	zdj	-	Arab	Ngazidja Comorian	Comorian, Ngazidja
zea	zea	-	Latn	Zeelandic	Zeeuws
zeg	zeg	-	Latn	Zenag
zeh	zeh	-	Hani	Eastern Hongshuihe Zhuang	Zhuang, Eastern Hongshuihe
zem	zem	-	Latn	Zeem
zga	zga	-	Latn	Kinga
zgb	zgb	-	Hani	Guibei Zhuang	Zhuang, Guibei
zgm	zgm	-	Hani	Minz Zhuang	Zhuang, Minz
zgn	zgn	-	Hani	Guibian Zhuang	Zhuang, Guibian
zgr	zgr	-	Latn	Magori
zhb	zhb	-	Latn	Zhaba
zhd	zhd	-	Hani	Dai Zhuang	Zhuang, Dai
zhi	zhi	-	Latn	Zhire
zhk	zhk	-	Latn	Kurdish Sign Language
zhn	zhn	-	Latn	Nong Zhuang	Zhuang, Nong
zhw	zhw	-	Latn	Zhoa
zia	zia	-	Latn	Zia
zib	zib	-	Latn	Zimbabwe Sign Language
zik	zik	-	Latn	Zimakani
zil	zil	-	Latn	Zialo
zim	zim	-	Latn	Mesme
zin	zin	-	Latn	Zinza
ziw	ziw	-	Latn	Zigula
ziz	ziz	-	Latn	Zizilivakan
zka	zka	-	Latn	Kaimbulawa
zkd	zkd	-	Latn	Kadu
zkg	zkg	-	Latn	Koguryo
zkh	zkh	-	Latn	Khorezmian
zkk	zkk	-	Latn	Karankawa
zkn	zkn	-	Latn	Kanan
zko	zko	-	Cyrl	Kott
zkp	zkp	-	Latn	São Paulo Kaingáng	Kaingáng, São Paulo
zkr	zkr	-	Latn	Zakhring
zkt	zkt	-	Kits	Kitan
zku	zku	-	Latn	Kaurna
zkv	zkv	-	Latn	Krevinian
zkz	zkz	-	Cyrl	Khazar
zla	zla	-	Latn	Zula
zlj	zlj	-	Hani	Liujiang Zhuang	Zhuang, Liujiang
zlm	zlm	-	Latn	Malay
zln	zln	-	Hani	Lianshan Zhuang	Zhuang, Lianshan
zlq	zlq	-	Hani	Liuqian Zhuang	Zhuang, Liuqian
zlu	zlu	-	Latn	Zul
zma	zma	-	Latn	Manda
zmb	zmb	-	Latn	Zimba
zmc	zmc	-	Latn	Margany
zmd	zmd	-	Latn	Maridan
zme	zme	-	Latn	Mangerr
zmf	zmf	-	Latn	Mfinu
zmg	zmg	-	Latn	Marti Ke
zmh	zmh	-	Latn	Makolkol
zmi	zmi	-	Latn	Negeri Sembilan Malay
zmj	zmj	-	Latn	Maridjabin
zmk	zmk	-	Latn	Mandandanyi
zml	zml	-	Latn	Matngala
zmm	zmm	-	Latn	Marimanindji	Marramaninyshi
zmn	zmn	-	Latn	Mbangwe
zmo	zmo	-	Latn	Molo
zmp	zmp	-	Latn	Mbuun
zmq	zmq	-	Latn	Mituku
zmr	zmr	-	Latn	Maranunggu
zms	zms	-	Latn	Mbesa
zmt	zmt	-	Latn	Maringarr
zmu	zmu	-	Latn	Muruwari
zmv	zmv	-	Latn	Mbariman-Gudhinma
zmw	zmw	-	Latn	Mbo
zmx	zmx	-	Latn	Bomitaba
zmy	zmy	-	Latn	Mariyedi
zmz	zmz	-	Latn	Mbandja
zna	zna	-	Latn	Zan Gula
zne	zne	-	Latn	Zande
zng	zng	-	Latn	Mang
znk	znk	-	Latn	Manangkari
zns	zns	-	Latn	Mangas
zoc	zoc	-	Latn	Copainalá Zoque	Zoque, Copainalá
zoh	zoh	-	Latn	Chimalapa Zoque	Zoque, Chimalapa
zom	zom	-	Latn	Zou
zoo	zoo	-	Latn	Asunción Mixtepec Zapotec	Zapotec, Asunción Mixtepec
zoq	zoq	-	Latn	Tabasco Zoque	Zoque, Tabasco
zor	zor	-	Latn	Rayón Zoque	Zoque, Rayón
zos	zos	-	Latn	Francisco León Zoque	Zoque, Francisco León
zpa	zpa	-	Latn	Lachiguiri Zapotec	Zapotec, Lachiguiri
zpb	zpb	-	Latn	Yautepec Zapotec	Zapotec, Yautepec
zpc	zpc	-	Latn	Choapan Zapotec	Zapotec, Choapan
zpd	zpd	-	Latn	Southeastern Ixtlán Zapotec	Zapotec, Southeastern Ixtlán
zpe	zpe	-	Latn	Petapa Zapotec	Zapotec, Petapa
zpf	zpf	-	Latn	San Pedro Quiatoni Zapotec	Zapotec, San Pedro Quiatoni
zpg	zpg	-	Latn	Guevea De Humboldt Zapotec	Zapotec, Guevea De Humboldt
zph	zph	-	Latn	Totomachapan Zapotec	Zapotec, Totomachapan
zpi	zpi	-	Latn	Santa María Quiegolani Zapotec	Zapotec, Santa María Quiegolani
zpj	zpj	-	Latn	Quiavicuzas Zapotec	Zapotec, Quiavicuzas
zpk	zpk	-	Latn	Tlacolulita Zapotec	Zapotec, Tlacolulita
zpl	zpl	-	Latn	Lachixío Zapotec	Zapotec, Lachixío
zpm	zpm	-	Latn	Mixtepec Zapotec	Zapotec, Mixtepec
zpn	zpn	-	Latn	Santa Inés Yatzechi Zapotec	Zapotec, Santa Inés Yatzechi
zpo	zpo	-	Latn	Amatlán Zapotec	Zapotec, Amatlán
zpp	zpp	-	Latn	El Alto Zapotec	Zapotec, El Alto
zpq	zpq	-	Latn	Zoogocho Zapotec	Zapotec, Zoogocho
zpr	zpr	-	Latn	Santiago Xanica Zapotec	Zapotec, Santiago Xanica
zps	zps	-	Latn	Coatlán Zapotec	Zapotec, Coatlán
zpt	zpt	-	Latn	San Vicente Coatlán Zapotec	Zapotec, San Vicente Coatlán
zpu	zpu	-	Latn	Yalálag Zapotec	Zapotec, Yalálag
zpv	zpv	-	Latn	Chichicapan Zapotec	Zapotec, Chichicapan
zpw	zpw	-	Latn	Zaniza Zapotec	Zapotec, Zaniza
zpx	zpx	-	Latn	San Baltazar Loxicha Zapotec	Zapotec, San Baltazar Loxicha
zpy	zpy	-	Latn	Mazaltepec Zapotec	Zapotec, Mazaltepec
zpz	zpz	-	Latn	Texmelucan Zapotec	Zapotec, Texmelucan
zqe	zqe	-	Hani	Qiubei Zhuang	Zhuang, Qiubei
zra	zra	-	Latn	Kara
zrg	zrg	-	Orya	Mirgan
zrn	zrn	-	Latn	Zerenkel
zro	zro	-	Latn	Záparo
zrp	zrp	-	Hebr	Zarphatic
zrs	zrs	-	Latn	Mairasi
zsa	zsa	-	Latn	Sarasira
zsk	zsk	-	Latn	Kaskean
zsl	zsl	-	Latn	Zambian Sign Language
zsm	zsm	-	Latn	Standard Malay	Malay, Standard
zsr	zsr	-	Latn	Southern Rincon Zapotec	Zapotec, Southern Rincon
zsu	zsu	-	Latn	Sukurum
zte	zte	-	Latn	Elotepec Zapotec	Zapotec, Elotepec
ztg	ztg	-	Latn	Xanaguía Zapotec	Zapotec, Xanaguía
ztl	ztl	-	Latn	Lapaguía-Guivini Zapotec	Zapotec, Lapaguía-Guivini
ztm	ztm	-	Latn	San Agustín Mixtepec Zapotec	Zapotec, San Agustín Mixtepec
ztn	ztn	-	Latn	Santa Catarina Albarradas Zapotec	Zapotec, Santa Catarina Albarradas
ztp	ztp	-	Latn	Loxicha Zapotec	Zapotec, Loxicha
ztq	ztq	-	Latn	Quioquitani-Quierí Zapotec	Zapotec, Quioquitani-Quierí
zts	zts	-	Latn	Tilquiapan Zapotec	Zapotec, Tilquiapan
ztt	ztt	-	Latn	Tejalapan Zapotec	Zapotec, Tejalapan
ztu	ztu	-	Latn	Güilá Zapotec	Zapotec, Güilá
ztx	ztx	-	Latn	Zaachila Zapotec	Zapotec, Zaachila
zty	zty	-	Latn	Yatee Zapotec	Zapotec, Yatee
zuh	zuh	-	Latn	Tokano
zum	zum	-	Arab	Kumzari
zuy	zuy	-	Latn	Zumaya
zwa	zwa	-	Ethi	Zay
zyb	zyb	-	Latn	Yongbei Zhuang	Zhuang, Yongbei
zyg	zyg	-	Hani	Yang Zhuang	Zhuang, Yang
zyj	zyj	-	Latn	Youjiang Zhuang	Zhuang, Youjiang
zyn	zyn	-	Hani	Yongnan Zhuang	Zhuang, Yongnan
zyp	zyp	-	Latn	Zyphe Chin	Chin, Zyphe
zzj	zzj	-	Hani	Zuojiang Zhuang	Zhuang, Zuojiang
"""
