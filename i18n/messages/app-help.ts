// A page of help for each view: short texts in our subset of Markdown (reports/help/markdown.ts); [[ ]] are keys.
export const zh = {
  "app/help-topics": "帮助的目录",
  "app/help-name-start": "从这里开始",
  "app/help-name-files": "打开与保存",
  "app/help-name-keys": "按键",
  "app/help-name-guide": "做一项自己的研究",
  "app/help-start": `# 从这里开始

打开就是杭州城市研究，图已画好。左边是情景，右边是杠杆，中间是结果。

1. 在右边拖动一个杠杆，各条线跟着动。原来的位置留作虚线，上方的条写明改了什么、结果变了多少。
2. [[Ctrl Z]] 撤销；满意就按 [[Ctrl Shift S]] 存为情景，它会出现在左边，也在“假设”里成为一列。
3. 在左边点一个情景，按 [[V]] 显示或隐藏它，[[Shift V]] 只看它与基准。
4. 在图上移动指针或按 [[←]] [[→]]，看某一年各情景的数。
5. 想知道一个数从哪里来，到“假设”里点它；想知道结论靠不靠得住，看“可信程度”。

不知道在哪里，就按 [[Ctrl K]]，输入变量、情景或命令的名字。所有计算都在这台机器上，不发送任何数据。`,
  "app/help-compare": `# 比较

几个情景并排，看决策改变了什么。

- **基准**是没有颜色的粗线，其余都与它相比。图默认画“较基准”的差，按 [[M]] 换成数值、百分比或指数。
- 上方的卡片是选中情景的指标：数值、与基准之差、各情景的位置。研究定了目标的，卡片写明达到没有。卡片右上角的菜单加、换、移去指标，也可拖动卡片换位置。
- 图的第二行是由数据写成的一句话，先读它，再看线。
- 图上按 [[←]] [[→]] 换年份，[[↑]] [[↓]] 换线，[[Enter]] 定住这一年，[[T]] 换成表。
- 图右上角的菜单换变量、换量法、复制、保存，也可把图上的变量作为指标。
- 杠杆拖到范围尽头就停；还没松手时按 [[Esc]] 回到原来的值。数也可以点开直接填，单位随意：12、12 万、12 万人/年。确有依据，就到“假设”里改范围并写明来源。
- 一次最多显示 8 个情景；最好只同时比 5 个。`,
  "app/help-assumptions": `# 假设

全部假设在一张表里：一行一个假设，一列一个情景，用法与电子表格相同。

- 浅色的数由上级情景继承而来；带角标的粗体是这个情景自己的。[[Delete]] 让它回到上级的值。
- 直接输入数：1,000、12%、1.2 万、全角数字都认得。不是数或超出范围的不会存入，并说明原因。
- 可与 Excel、WPS 互相复制粘贴一整块；没有存入的格会逐个说明；带着行名或情景名的，先列出会改什么。[[Ctrl D]] 向下填充，也可拖动所选格的右下角；[[Ctrl Z]] 撤销。
- 点一个数，或在格里按空格，看它的范围、来源、原话、推算与可信程度，也可以补上来源。
- 上方的按钮只留有改动的、没有来源的，或影响大而依据弱的假设；几个可以同时按下，例如只留改了又没有来源的。改动只看表中有列的情景，其余的另有说明。
- 改了有来源的数，原来的来源留着待核；点开这个数，确认仍适用或另写来源，之前它算缺来源。
- 小图代表随时间变化的数或一条曲线，按 [[Enter]] 编辑它的点。`,
  "app/help-confidence": `# 可信程度

对打开的研究逐项检查，每项是通过、留意或不通过，附一句话与证据。

- **结构**：单位是否一致，假设是否都用到。
- **由结构而来的行为**：步长与算法会不会左右结果，研究自带的断言成不成立，杠杆推到头模型还合不合理。
- **行为**：算出来的数与文献中的数是否相符，结果有多少取决于没有出处的假设。

次序取自 Barlas（1996）。通过不等于正确，只是还没有发现不对。下面列出随附模型的弱点，引用结果之前值得一读。

检查在后台进行，时间长了会显示进度，可以停下，查完的部分留着。`,
  "app/help-systems": `# 机制

五份原文讲到的 69 个系统，以及模型怎样把它们写成机制。

- 一行一条机制：哪个杠杆，由多少到多少，哪个结果在哪一年变化多少，方向是升还是降。
- 上方的框查找中英文名称、变量名与原文编号（S0 至 S4）。
- 右边的按钮打开那个研究，显示有关的情景，并把焦点放到那个杠杆上；不是杠杆的，就去假设表里它那一行。点情景的名字则直接选中它。`,
  "app/help-facts": `# 事实

五份原文里的 176 个数，各附原话、年份与出处。

- “用在”列出引用它的假设、情景与观测值。点名字就打开那个研究，去到假设表里的那一格。
- “推断”表示年份由上下文推得；“年份不明”表示推不出。
- “注”是读数时的疑问：下限、约数、目标而非观测、前后不一。
- 没有用到的事实也列着，可以用来给自己的假设找依据。`,
  "app/help-files": `# 打开与保存

- [[Ctrl O]] 打开情景文件（\`.scenario.json\`）或 XMILE 模型；也可以把文件拖到窗口里。
- 情景文件是普通文本：一个模型，几个情景，每个只写与上级不同之处。模型在旁边时，把两个文件一起拖进来。
- [[Ctrl S]] 保存。随附的研究不会被改动，保存时另存一份。
- 改动在一秒之后就有备份。上次没有正常退出，下次打开时会问要不要找回。
- [[Ctrl K]]“较早的版本”里有此前每 5 分钟留下的状态，可以先比较，再打开。
- 别的程序改了同一个文件，会告诉你，由你决定用哪一份。
- 文件有错也能打开：所有问题一次列出，写明位置与改法；原文件不会被动。`,
  "app/help-problems": `# 问题

文件、模型和每个情景的运行里查出的问题，一次全部列出：在哪一行，出了什么事，怎么改。点左下角就到这里，改动之后自动再查。

- “要先处理”的不改就不能运行；“看一眼”的不影响运行。
- 右边的按钮去到问题所在：假设表里的那一行，那个变量的图，那个情景，或文件的那一行。
- 程序知道答案的，一按就改好：用最接近的名称，改为范围的上限或下限，删去重复的一项，改好标点。[[Ctrl Z]] 撤销。
- “改原文”把文件当作文本打开：左边是带行号的原文，右边是问题。每改一处随即重查，[[Ctrl Z]] [[Ctrl Y]] 逐步撤销与重做。
- 没有动过的部分一字不差地保留，看不懂的内容也在。只有保存才会写到硬盘上。
- 研究旁边的模型有错，也可以直接改模型的原文，保存后回到研究。`,
  "app/help-import": `# 导入报告

打开或拖入一个模型文件（\`.xmile\` \`.stmx\` \`.xml\`），先看这份报告，再决定用不用。

- 上面一行是读到了什么：变量、年份与算法、可改的数、图形函数、结构图。
- “要先处理”和“看一眼”与“问题”页相同，可以去到那一行，也可以改好。
- “已替你处理”列出与原文写法不同之处：算法的替换、全角符号、没有范围的数。
- “没有看懂，没有用上”列出不参加计算的部分。它们仍在原文件里。
- 报告可以存为文本，发给做模型的人。“作为研究打开”之后，模型就有了一个基准情景，可以另存为研究。
- CSV 与 Excel 的表拖进来，先列出会新增、改动与拒绝的每一格，确认之后才写入；研究里没有的列可以读作新情景。`,
} as const;

export const en = {
  "app/help-topics": "Topics",
  "app/help-name-start": "Start here",
  "app/help-name-files": "Open and save",
  "app/help-name-keys": "Keys",
  "app/help-name-guide": "Make a study of your own",
  "app/help-start": `# Start here

Foretide opens on the Hangzhou city study, charts drawn. Scenarios are on the left, levers on the right, results in the middle.

1. Drag a lever on the right: the lines move with it. Where they were stays as a ghost, and the bar above says what changed and what it did.
2. [[Ctrl Z]] takes it back; [[Ctrl Shift S]] saves it as a scenario, on the left and as a column under Assumptions.
3. Click a scenario on the left. [[V]] shows or hides it, [[Shift V]] shows only it and the base.
4. Move along a chart, or press [[←]] [[→]], to read every scenario in one year.
5. To see where a number comes from, click it under Assumptions; to see how far to trust the answer, look at Confidence.

Lost? Press [[Ctrl K]] and type the name of a variable, a scenario or a command. Everything is computed on this machine; nothing is sent.`,
  "app/help-compare": `# Compare

Scenarios side by side, to see what a decision changes.

- The **base** is the thick line without a colour, and everything is measured from it. Charts show the difference from the base; [[M]] changes to value, per cent or index.
- The cards above are the selected scenario’s indicators: value, change from the base, where the others are. Where the study has a goal, the card says whether it is met. The menu at a card’s corner adds, changes and removes indicators; drag a card to move it.
- The second line of a chart is a sentence written from its data. Read it first, then look at the lines.
- On a chart, [[←]] [[→]] move the year, [[↑]] [[↓]] the line, [[Enter]] keeps the year, [[T]] turns it into a table.
- The menu at a chart’s corner changes its variable and mode, copies and saves it, and makes its variable an indicator.
- A lever stops at the end of its range; [[Esc]] before you let go puts it back. Click its number to type one, with any of its units: 120K, 120,000 people/yr. If you have evidence for more, widen the range under Assumptions and cite it.
- Up to 8 scenarios can be shown; more than 5 are hard to read together.`,
  "app/help-assumptions": `# Assumptions

Every assumption in one table: a row each, a column for each scenario, used like a spreadsheet.

- Pale numbers are inherited from the parent; bold ones with a corner are the scenario’s own. [[Delete]] goes back to the parent’s value.
- Type numbers as you would: 1,000, 12%, 1.2万, full-width digits. What is no number or out of range is not stored, and the reason is given.
- Blocks copy and paste to and from Excel and WPS; each refused cell says why; where names come with the numbers, a preview says first what would change. [[Ctrl D]] fills down, or drag the corner of the selection; [[Ctrl Z]] undoes.
- Click a number, or press Space in its cell, for its range, source, quote, derivation and confidence, or to add a source.
- The buttons above leave only what has changed, has no source, or matters much and rests on little. Press several together, for instance for changes without a source. Changes are those of the scenarios in the table; what others change is told beside.
- A number that is changed keeps its old source to be rechecked. Click it to say that the source still holds, or to write another; until then it counts as uncited.
- A small chart stands for a path over time or a curve; [[Enter]] edits its points.`,
  "app/help-confidence": `# Confidence

The open study tested line by line: pass, note or fail, with a sentence and its evidence.

- **Structure**: whether units agree and every assumption is used.
- **Behaviour that follows from structure**: whether step and method sway the result, whether the study’s own assertions hold, whether the model stays sensible with a lever at its end.
- **Behaviour**: whether what is computed fits what the documents say, and how much of the result rests on assumptions without a source.

The order is that of Barlas (1996). Passing does not mean right; it means that nothing wrong has been found yet. Below stands where the bundled models are weak: worth reading before quoting a result.

The tests run in the background. If they take long, progress is shown and you can stop; what is done stays.`,
  "app/help-systems": `# Systems

The 69 systems that the five source documents describe, and how the models hold them.

- One row is one mechanism: which lever, from what to what, which outcome changes in which year, by how much and which way.
- The field above finds names in both languages, variable names and document numbers (S0 to S4).
- The button at the right opens the study, shows the scenarios concerned and puts the focus on the lever; what is no lever is shown in its row of the assumptions. A scenario’s name selects that scenario.`,
  "app/help-facts": `# Facts

The 176 figures of the five source documents, with their words, year and document.

- “Used in” lists the assumptions, scenarios and observations that cite it. A name opens that study at the cell of the table.
- “Inferred” means that the year follows from the context; “no year given” that it does not.
- A note tells of a doubt in reading: a lower bound, an approximation, a target rather than an observation, a contradiction.
- Facts that nothing uses are listed too: they may support an assumption of your own.`,
  "app/help-files": `# Open and save

- [[Ctrl O]] opens a scenario file (\`.scenario.json\`) or an XMILE model; you can also drop a file on the window.
- A scenario file is plain text: a model and some scenarios, each saying only what differs from its parent. If its model lies beside it, drop both together.
- [[Ctrl S]] saves. The studies included are never changed: saving makes a copy.
- Changes are backed up within a second. If a session ends early, the next one offers them back.
- [[Ctrl K]] “Earlier versions” holds what was kept every 5 minutes of work: compare first, then open.
- If another program changes the file, you are told and decide which version to keep.
- A file with errors opens too: all problems at once, each with its place and what to do. The file itself is not touched.`,
  "app/help-problems": `# Problems

Everything that is wrong with the file, its model and the run of each scenario, all at once: on which line, what, and what to do. The lower left corner leads here; after each change it is checked again.

- What stands under “Fix first” keeps the study from running; what stands under “Worth a look” does not.
- The button at the right goes to the place: the row of the assumption, the variable’s chart, the scenario, or the line of the file.
- Where the answer is known, one click mends it: the nearest name, the limit of a range, an entry that says nothing new, a wrong sign. [[Ctrl Z]] undoes it.
- “Mend the text” opens the file as text: line numbers on the left, problems on the right. Each change is checked at once; [[Ctrl Z]] and [[Ctrl Y]] undo and redo step by step.
- What you do not touch stays exactly as it is, understood or not. Nothing is written to disk until you save.
- A model that lies beside the study can be mended in the same way; saving it leads back to the study.`,
  "app/help-import": `# Import report

Open or drop a model file (\`.xmile\` \`.stmx\` \`.xml\`), read this report, then decide.

- The top line is what was read: variables, years and method, numbers to change, graphical functions, diagrams.
- “Fix first” and “Worth a look” are as on the page of problems: go to the line, or mend it.
- “Handled for you” lists what runs otherwise than it is written: a method replaced, full-width signs, numbers without a range.
- “Not understood, not used” lists what has no part in the run. It is still in your file.
- The report can be saved as text for whoever made the model. “Open as a study” gives the model a base scenario, which can be saved as a study.
- A dropped CSV or Excel table first shows each cell that would be added, changed or refused; nothing is written until you agree. A column that the study does not have can become a scenario.`,
} as const satisfies Record<keyof typeof zh, string>;
