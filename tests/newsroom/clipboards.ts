// What five programs put on the clipboard, as they write it: their styles, their marks, their faults.

/** Word 365 for Windows, a right-to-left page: wrapped source lines, mso- styles, lists that are paragraphs, a footnote, a table. */
export const word = `Version:1.0\r
StartHTML:0000000105\r
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:"Simplified Arabic";} p.MsoNormal {margin:0cm; direction:rtl; unicode-bidi:embed;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'>
<!--StartFragment-->
<h1 dir=RTL style='text-align:right'><span lang=AR-SA style='font-family:"Simplified Arabic",serif;
color:#2F5496'>ميناءٌ يُعيدُ تشغيلَ رافعاته<o:p></o:p></span></h1>
<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span
lang=AR-SA style='font-size:14.0pt;line-height:107%;font-family:"Simplified Arabic"'>قالت
شركة</span><span dir=LTR style='font-size:14.0pt'> Reuters</span><span dir=RTL></span><span
lang=AR-SA><span dir=RTL></span><span style='mso-spacerun:yes'>&nbsp; </span>إنّ <b><span style='color:red'>٢٥٪
من العمل</span></b> اكتمل<a style='mso-footnote-id:ftn1' href="#_ftn1"><sup>[1]</sup></a>.<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><o:p>&nbsp;</o:p></p>
<h2 dir=RTL><span lang=AR-SA>ما التالي؟<o:p></o:p></span></h2>
<p class=MsoListParagraphCxSpFirst dir=RTL style='margin-right:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=AR-SA style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=AR-SA>رافعتان في الربيع<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle dir=RTL style='margin-right:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
lang=AR-SA>الأولى شرقًا<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast dir=RTL style='margin-right:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]><span lang=AR-SA>سقالة جديدة<o:p></o:p></span></p>
<p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]><span
lang=AR-SA>ثالثًا: المال<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><span lang=AR-SA>انظر </span><a href="https://example.org/ميناء?utm_source=word&amp;id=7"><span
lang=AR-SA>التقرير</span></a><span lang=AR-SA>، والمساحة 40 م<sup>2</sup>.<o:p></o:p></span></p>
<div align=right><table class=MsoTableGrid dir=rtl border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=208 colspan=2 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal dir=RTL><b><span lang=AR-SA>الأرصفة<o:p></o:p></span></b></p>
  </td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=104><p class=MsoNormal dir=RTL><span lang=AR-SA>الشمالي<o:p></o:p></span></p></td>
  <td width=104><p class=MsoNormal dir=RTL><span dir=LTR>3</span><o:p></o:p></p></td>
 </tr>
</table></div>
<!--EndFragment-->
</body></html>`

/** Google Docs in Chrome: everything in a <b> that is not bold, weights in styles, a list inside a list, links through a door. */
export const googleDocs = `<meta charset='utf-8'><html><head></head><body><b style="font-weight:normal;" id="docs-internal-guid-5f3c1a2b-7fff-8a10"><h3 dir="rtl" style="line-height:1.38;margin-top:16pt;"><span style="font-size:14pt;font-family:Arial;color:#434343;font-weight:700;">الجلسة الأولى</span></h3><p dir="rtl" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial;font-weight:700;vertical-align:baseline;white-space:pre-wrap;">قالَ الوزيرُ</span><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;"> إنّ النتيجة&nbsp;\u200F3-2 عادلة، و</span><a href="https://www.google.com/url?q=https://example.org/a?fbclid%3DX%26p%3D2&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">التفاصيل هنا</span></a><span style="font-style:italic;">.</span></p><br><ul style="margin-top:0;"><li dir="rtl" style="list-style-type:disc;" aria-level="1"><p dir="rtl" role="presentation"><span style="font-weight:400;">أوّلًا</span></p></li><ul style="margin-top:0;"><li dir="rtl" aria-level="2"><p dir="rtl" role="presentation"><span>فرعٌ من الأول</span></p></li></ul><li dir="rtl" aria-level="1"><p dir="rtl" role="presentation"><span>ثانيًا</span></p></li></ul><p dir="ltr"><span>المساحة 10 كم</span><span style="font-size:0.6em;vertical-align:super;">2</span></p></b><br class="Apple-interchange-newline"></body></html>`

/** A page of a paper in a browser: its buttons, pictures, advertisements and trackers beside the words. */
export const webPage = `<meta charset='utf-8'><div class="article__body" style="color: rgb(34, 34, 34); direction: rtl;"><h2 class="title" style="font-size:2rem">عنوانٌ فرعي</h2><p style="margin:0">بدأت <strong style="font-weight: 600">شركة Reuters</strong> العمل.<script>alert(1)</script><span style="display:none">مخفي</span></p><figure><img src="https://example.org/a.jpg" alt="صورة"><figcaption>الميناء صباحًا</figcaption></figure><div>سطرٌ أول<br>سطرٌ ثانٍ<br><br>فقرةٌ أخرى</div><blockquote><p>«لن نتأخَّرَ»</p></blockquote><button>شارك</button><nav><a href="/more">المزيد</a></nav><ol start="4"><li>رابع</li><li>خامس <a href="javascript:alert(1)" onclick="x()">فخ</a> و<a href="/local">محلي</a></li></ol><hr><table><thead><tr><th><b>البلد</b></th><th>العدد</th></tr></thead><tbody><tr><td>سوريا</td><td dir="ltr">12</td></tr></tbody></table><table><tbody><tr><td>إطارٌ ليس جدولًا</td></tr></tbody></table></div>`

/** WhatsApp gives plain text alone. */
export const whatsApp = `\u200Fعاجل من الميدان:
*قالَ المتحدّثُ* إنّ _الطريق_ سالكة، والرقم +966 11 200 0000
• الجسر الأول
• الجسر الثاني
- وماذا بعد؟
https://youtu.be/abc123?si=Tracker1
2*3*4 ليست عريضة`

/** A wire's text: no-break spaces, a tab, empty lines, points in Arabic digits. */
export const wire = 'دمشق (وكالات)\u00A0–\tبدأ العمل.\r\n\r\n١. الجسر\r\n٢. الطريق\r\n\r\n«انتهى».'
