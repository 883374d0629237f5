"""Documents in many scripts, and records of them."""

AUTHORITIES = """\
@prefix arc: <../def/arc#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<agent/harbour-archive> a schema:Organization ; schema:name "Harbour Digital Archive"@en ; arc:programme true .
<agent/quay-fund> a schema:Organization ; schema:name "Quay and Pier Fund"@en ;
    skos:altLabel "Stiftung Kai und Mole"@de ; skos:hiddenLabel "Quey Fund" .
<person/ana-lima> a schema:Person ; schema:name "Ana Lima"@en , "Ана Лима"@ru .
<place/urumqi> a schema:Place ; schema:name "Ürümqi"@en , "乌鲁木齐"@zh , "ئۈرۈمچى"@ug .
<archive/nsa> a schema:ArchiveOrganization ; schema:name "North Shore Archive"@en ; arc:acronym "NSA-H" ;
    arc:signaturePattern "(?P<unit>[0-9]{3}-[0-9]{5}-[0-9]{2})(, (?P<locator>[0-9]+))?" .
"""

# id, title, summary, text, further fields
DOCUMENTS = (
    ("en-mole", "Report on the Northern Mole", "Storm damage.", "The mole was repaired. The consulate paid.", ""),
    ("en-tides", "Tide Tables for the Harbour", "A table.", "Report, report, report: the northern mole, the mole.", ""),
    ("en-oneill", "Letter to Captain O’Neill", "On the ship’s crew.", "He’s at sea; l’équipage est à terre.", ""),
    ("en-café", "Menu of the Café Zürich", "Coffee and naïve art.", "Crème brûlée, façade, résumé, ﬁnancial.", ""),
    ("de-straße", "Die Große Straße am Kai", "Über die Maße.", "Fußgänger auf der Straße, Öl im Hafen.", ""),
    ("fr-élection", "L’élection du maître d’œuvre", "Les élèves.", "Cœur, naïveté, où, garçon, Noël.", ""),
    ("es-señal", "La señal del muelle viejo", "Niños y pingüinos.", "Mañana llega el buque; ¿cómo? ¡Así!", ""),
    ("pl-łódź", "Raport z Łodzi", "O żegludze.", "Zażółć gęślą jaźń.", ""),
    ("cs-přístav", "Zpráva o přístavu", "Žluťoučký kůň.", "Příliš žluťoučký kůň úpěl ďábelské ódy.", ""),
    ("hu-kikötő", "Jelentés a kikötőről", "Árvíztűrő.", "Árvíztűrő tükörfúrógép, őrült ünnep.", ""),
    ("tr-ışık", "Iğdır Limanı Işıkları", "İstanbul’dan.", "Kışın ılık rüzgâr; İZMİR ve Diyarbakır.", ""),
    ("vi-biển", "Báo cáo về Biển Đông", "Đường thủy.", "Người Việt ở Đà Nẵng viết thư cho Hà Nội.", ""),
    ("is-þing", "Skýrsla um Þingvelli", "Ærið.", "Ísland, Ægir, Þór og Óðinn.", ""),
    ("ru-ёлка", "Доклад о ледоколе «Ёлка»", "О зимовке.", "Капитан Королёв ушёл в море; подъём флага.", ""),
    ("uk-порт", "Звіт про порт Київ", "Ґрунт і їжак.", "Об’єднання портів; Єгипет, Юрій Їжак.", ""),
    ("sr-luka", "Извештај о луци Ђурђевац", "О људима.", "Ћирилица и Џон.", ""),
    ("el-λιμάνι", "Ἔκθεση για το λιμάνι της Ἀθήνας", "Ναυτιλία.", "Οδυσσεύς πλέει· ΟΔΥΣΣΕΥΣ, Άγιος Νικόλαος.", ""),
    ("zh-苏联", "中共中央关于苏联大使的报告", "外交。", "毛泽东与苏联驻华大使尤金谈话；港口问题。", ""),
    ("zh-港", "港口管理局年度总结", "码头。", "防波堤已修复，引水员三十人。", ""),
    ("zh-hant", "臺灣省政府關於基隆港之電報", "電文。", "颱風損壞碼頭。", ""),
    ("ja-港", "横浜港の修復に関する報告書", "ガス灯。", "ｶﾞｽ燈とデータベース、ひらがなの記録。", ""),
    ("ko-항구", "북한의 항구에 관한 보고서", "소련은 도왔다.", "소련대사관에서 보낸 전문. 원산항을 수리하였다.", ""),
    ("ar-ميناء", "تقرير عن ميناء الإسكندرية", "أعمال.", "كَتَبَ القُبطانُ رسالةً إلى مُحَمَّد في المكتبـــة.", ""),
    ("fa-بندر", "گزارش بندر انزلی", "کشتی‌ها.", "ناخدا می‌گوید که کشتی ۱۹۶۲ رسید.", ""),
    ("he-נמל", "דו״ח על נמל חיפה", "צה״ל.", "שָׁלוֹם לְכֻלָּם; הספינה הגיעה לנמל אשדוד.", ""),
    ("hi-बंदरगाह", "बंदरगाह पर प्रतिवेदन", "हिन्दी।", "मुंबई के जहाज़ की मरम्मत; कप्तान की चिट्ठी।", ""),
    ("bn-বন্দর", "চট্টগ্রাম বন্দর প্রতিবেদন", "জাহাজ।", "কর্ণফুলী নদীর মোহনা।", ""),
    ("th-ท่าเรือ", "รายงานเรื่องท่าเรือกรุงเทพ", "เรือ", "เรือสินค้าจากสิงคโปร์มาถึงเมื่อวานนี้", ""),
    ("ka-ნავსადგური", "ანგარიში ბათუმის ნავსადგურზე", "გემი.", "კაპიტანმა წერილი გაგზავნა.", ""),
    ("hy-նավահանգիստ", "Զեկույց նավահանգստի մասին", "Նավ։", "Նավապետը նամակ գրեց։", ""),
    ("ref-118", "Memorandum on Pilotage", "Pilots.", "Nothing special.", "Places:\n\nÜrümqi\n"),
)


def record(identifier, title, summary, text, more=""):
    """A record of the labelled layout; the one with a reference of its own is the last."""
    reference = "NSA-H 118-01764-04, 11" if identifier == "ref-118" else "f. 45, op. 1"
    credit = "Quay and Pier Fund" if identifier == "ref-118" else "Nobody"
    return f"""April 24, 1962

{title}

Record ID: {identifier}

Citation: "{title}," April 24, 1962, Harbour Digital Archive, {reference}. Translated by Ana Lima.

Summary: {summary}

Credits: This document was made possible with support from {credit}.

{more}
Contents:

Translation - English

{text}
"""
