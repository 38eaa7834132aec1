// How far to trust the open study. The lines of the sheet are in confidence.ts.
export const zh = {
  "app/confidence-title": "“{title}”可信几分",
  "app/confidence-text": "逐项检查模型与研究：先看结构，再看由结构而来的行为，最后看与事实是否相符。",
  "app/confidence-summary":
    "查了 {count} 项：通过 {pass} 项{warn, plural, =0 {} other {，要留意的 {warn} 项}}{fail, plural, =0 {} other {，不通过的 {fail} 项}}。通过不等于正确，只是还没有发现不对。",
  "app/confidence-stopped": "停在第 {count} 项：通过 {pass} 项，要留意的 {warn} 项，不通过的 {fail} 项。其余没有查。",
  "app/confidence-failed": "没有查完：{detail}",
  "app/confidence-running": "正在检查，已完成 {done}/{count} 项",
  "app/confidence-again": "重新检查",
  "app/confidence-to-assumptions": "到“假设”里看每个数的来源",
  "app/confidence-to-problems": "到“问题”里看每一处",
  "app/why-units": "等号两边单位不同的方程，算出来的数没有意义。",
  "app/why-unused": "没有方程用到的假设，改了也不会有变化。",
  "app/why-step": "步长减半，结果不该变；变得多，说明步长太大，算出的是误差。",
  "app/why-method": "两种算法差得多，说明结果取决于怎么算，而不是取决于模型。",
  "app/why-assertions": "断言是研究者写下的道理：人数守恒，杠杆归零时效果消失。",
  "app/why-extremes": "杠杆推到头，模型仍应合理：存量不会无穷，也不会少于没有。",
  "app/why-observations": "模型算出的数，与文献中的数相比。",
  "app/why-sources": "让每个假设在范围内变动，看结果有多少取决于没有出处的那些。",
  "app/weak-title": "这个模型的弱点",
  "app/weak-unknown": "这不是随附的模型，它的弱点只有建模的人知道。上面各项查得出结构与出处的毛病，查不出漏掉的因果。",
  "app/weak-history":
    "每个量只有一次观测，模型的结构无法与历史对照。人才、企业、预算、各圈产出的存量以及基金的现金流都是假定；只有智能物联一圈接近 1 万亿元有据可查。",
  "app/weak-calibrated":
    "基准里 10 万高层次人才的目标能达到，是因为调了自主评价的增量；这不说明目标真会达到。“新增”的高层次人才一半以上来自认定，也就是给已在杭州的人换了名称。",
  "app/weak-nine-months":
    "31.89 万人约是九个月的数，模型只要求 2024 年在 31.89 万与 42.52 万之间。70.63 万人理解为 2024 年 9 月底的持码人数，也可能是当年领码的人数。",
  "app/weak-intensity": "每亿元产出需要 36 名人才，是把缺口当成 1000 亿元产出的全部需求推得的，只能看数量级。",
  "app/weak-demand-led": "五圈模型由需求带动：外资与资本对产出影响不大，是模型的写法决定的，不是发现。",
  "app/weak-anchors": "走廊的增加值主要由龙头企业与单个企业的增速决定，这两样都是假定；科研的作用在 15 年内很小。",
  "app/weak-small-zone":
    "几个平台对 589 亿元的开发区，影响不到百分之几。若把范围放到全省而不同时放大平台，影响就看不见了。",
  "app/weak-aggregate":
    "城市模型是各分模型的合成：2025 年的总产出比五圈模型低约 9%，累计投资从 2020 年算起，与别的模型起点不同。用它看方向与取舍，看水平用各分模型。",
  "app/weak-equal-cost": "“等预算”的情景只比总额，不计先后、利息，也不计基金的钱会收回一部分。",
  "app/weak-independent": "抽样时各个假设各自独立地变，实际上它们常常一起变；区间因此可能偏窄，也可能偏宽。",
  "app/weak-outside": "汇率 7.1 与少数数量级取自原文之外，都标作假定。",
} as const;

export const en = {
  "app/confidence-title": "How far to trust “{title}”",
  "app/confidence-text":
    "The model and the study are tested line by line: structure first, then the behaviour that follows from it, then whether it fits the facts.",
  "app/confidence-summary":
    "{count, plural, one {# test} other {# tests}}: {pass} passed{warn, plural, =0 {} other {, {warn} to note}}{fail, plural, =0 {} other {, {fail} failed}}. Passing does not mean right; it means that nothing wrong has been found yet.",
  "app/confidence-stopped":
    "Stopped after {count, plural, one {# test} other {# tests}}: {pass} passed, {warn} to note, {fail} failed. The others were not made.",
  "app/confidence-failed": "The tests did not finish: {detail}",
  "app/confidence-running": "Testing, {done} of {count} done",
  "app/confidence-again": "Test again",
  "app/confidence-to-assumptions": "See each number’s source under Assumptions",
  "app/confidence-to-problems": "See each of them under Problems",
  "app/why-units": "An equation whose two sides differ in unit gives numbers without meaning.",
  "app/why-unused": "An assumption that no equation uses changes nothing when it is changed.",
  "app/why-step": "Half the step should give the same answer; if not, the step is too long and what is seen is error.",
  "app/why-method": "If two methods differ much, the answer rests on how it is computed, not on the model.",
  "app/why-assertions":
    "Assertions are what the study’s author knows must hold: people are conserved, a lever at zero does nothing.",
  "app/why-extremes":
    "With a lever at its end the model must stay sensible: no stock infinite, none less than nothing.",
  "app/why-observations": "What the model computes, beside what the documents say.",
  "app/why-sources":
    "Each assumption is moved through its range, to see how much of the result rests on those without a source.",
  "app/weak-title": "Where this model is weak",
  "app/weak-unknown":
    "This is not one of the models included, and only its author knows where it is weak. The tests above find faults of structure and source; they cannot find a cause that was left out.",
  "app/weak-history":
    "Each quantity was observed once, so the structure cannot be tested against history. The stocks of talent, firms, budgets and the circles’ outputs and the cash flows of funds are assumed; only the smart IoT circle, near ¥1tn, is on record.",
  "app/weak-calibrated":
    "The base meets the target of 100,000 high-level talents because the evaluation boost was set so that it does. That is no evidence that it will be met. More than half of the “new” high-level talents are people already in Hangzhou who are recognised as such.",
  "app/weak-nine-months":
    "318,900 people are about nine months’ arrivals; the model only asks that 2024 lie between 318,900 and 425,200. 706,300 is read as the holders of a talent code in late September 2024; it could be the claims of that year.",
  "app/weak-intensity":
    "36 people for every ¥100m of output reads a gap as if it were the whole need of ¥100bn of output. It gives an order of magnitude and no more.",
  "app/weak-demand-led":
    "The five circles are led by demand: that foreign investment and capital have little effect on output is how the model is written, not a finding.",
  "app/weak-anchors":
    "The corridor’s value added is ruled by its anchor firms and by growth per firm, both assumed. Research has small effects within 15 years.",
  "app/weak-small-zone":
    "A few platforms move a zone of ¥58.9bn by fractions of a per cent. Taken over the whole province without more platforms, nothing is left to see.",
  "app/weak-aggregate":
    "The city model combines the others: its output in 2025 is about 9% below that of the five circles, and its investment counts from 2020 while others start elsewhere. Use it for direction and trade-offs, the others for levels.",
  "app/weak-equal-cost":
    "Scenarios of equal budget compare totals only: not timing, not interest, not that part of the funds’ money comes back.",
  "app/weak-independent":
    "Draws move each assumption on its own; real ones often move together. Ranges may come out too narrow or too wide.",
  "app/weak-outside":
    "The exchange rate of 7.1 and a few orders of magnitude come from outside the documents and are marked as assumed.",
} as const satisfies Record<keyof typeof zh, string>;
