/** The texts of the fixtures in tests/fixtures/formats, written for them: paragraphs that translate each other. */
export const title = {
  zh: '青溪县推进乡村供水一体化',
  en: 'Qingxi County Advances Integrated Rural Water Supply',
}

export const paragraphs: { zh: string; en: string }[] = [
  {
    zh: '新华社青溪3月6日电（记者 林远）记者6日从青溪县水利局了解到，全县乡村供水一体化工程已经全面开工，预计年底前可以让十二万名村民喝上放心水。',
    en: 'QINGXI, March 6 (Xinhua) -- Work on the integrated rural water supply project has begun throughout Qingxi County and should bring safe drinking water to 120,000 villagers before the end of the year, the county water bureau said on Tuesday.',
  },
  {
    zh: '县长周明在动员会上强调，供水工程是今年的头号民生工程，各级干部要深入一线，问需于民、问计于民，绝不能搞形式主义。',
    en: 'Speaking at the mobilization meeting, County Head Zhou Ming stressed that water supply is the top livelihood project of the year, that officials at every level must go to the front line to ask people what they need and what they advise, and that there must be no formalities for formalities’ sake.',
  },
  {
    zh: '会议指出，要坚持城乡统筹、规模优先，新建水厂四座，改造老旧管网三百二十公里，实现同源、同网、同质、同价。',
    en: 'The meeting pointed out that urban and rural areas should be planned together with priority given to scale: four new waterworks will be built and 320 kilometers of old pipes renewed, so that all share the same source, the same network, the same quality and the same price.',
  },
  {
    zh: '为了解决资金问题，县里设立了专项基金，并鼓励社会资本参与建设和运营。基金的使用情况每季度公布一次，接受群众监督。',
    en: 'To solve the problem of funding, the county has set up a special fund and encourages private capital to take part in construction and operation. How the fund is used is published every quarter, open to public oversight.',
  },
  {
    zh: '在石桥村，七十一岁的村民何秀兰告诉记者，过去一到旱季，她每天要走两里山路去挑水。“现在水龙头就装在灶台边，拧开就有。”',
    en: 'In Shiqiao Village, He Xiulan, 71, told our reporter that in every dry season she used to walk a kilometer of mountain road each day to carry water. “Now the tap is right beside the stove: you turn it and there it is.”',
  },
  {
    zh: '下一步，青溪县将建立县、乡、村三级管护队伍，把水质检测结果张贴到每一个村民小组，让好事办好、实事办实。',
    en: 'Next, Qingxi will set up maintenance teams at county, township and village level and post the results of water tests in every villagers’ group, so that good things are done well and practical things are done solidly.',
  },
]

export const traditional = {
  title: '青溪縣推進鄉村供水一體化',
  paragraphs: [
    '青溪縣水利局表示，全縣鄉村供水一體化工程已經全面開工，預計年底前可以讓十二萬名村民喝上放心水。',
    '縣長周明在動員會上強調，供水工程是今年的頭號民生工程，各級幹部要深入一線，問需於民、問計於民，絕不能搞形式主義。',
    '會議指出，要堅持城鄉統籌、規模優先，新建水廠四座，改造老舊管網三百二十公里，實現同源、同網、同質、同價。',
    '為了解決資金問題，縣裡設立了專項基金，並鼓勵社會資本參與建設和營運。基金的使用情況每季度公佈一次，接受群眾監督。',
  ],
}

/** What a site puts around an article, in the order of the page. */
export const around = {
  before: [
    '首页 | 新闻 | 财经 | 教育 | 专题 | 视频',
    '当前位置：首页 > 新闻 > 地方',
    '2024-03-06 18:20 来源：青溪日报 责任编辑：陈立',
    '字号：大 中 小 打印',
  ],
  after: [
    '分享到：微信 微博 QQ空间',
    '阅读：1,024',
    '相关阅读',
    '山区小学用上了太阳能',
    '春耕备耕走访记',
    '版权所有 青溪日报社',
    '京ICP备00000000号',
  ],
}
