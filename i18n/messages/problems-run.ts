// What is wrong with a run, code by code. `{dt}` and the like are the problem's values.
export const zh = {
  "run/specs-not-finite":
    "仿真设定里有一项不是有限的数（开始 {start}，结束 {stop}，步长 {dt}，保存间隔 {saveStep}）。把这一项改成普通的数。",
  "run/dt": "步长是 {dt}，仿真无法前进。把步长改成大于 0 的数。",
  "run/stop-before-start": "结束时间 {stop} 早于开始时间 {start}。把结束时间改到开始时间之后。",
  "run/dt-lost": "步长 {dt} 与时间（{start} 至 {stop}）相比太小，加上去时间也不变。加大步长，或把开始时间改到 0 附近。",
  "run/too-many-steps": "这次仿真要走 {steps} 步，上限是 {limit} 步。加大步长，或缩短时间范围。",
  "run/save-step": "保存间隔是 {saveStep}，应大于 0。改成步长的整数倍即可。",
  "run/save-step-rounded": "保存间隔 {saveStep} 不是步长 {dt} 的整数倍，已按 {used} 保存。",
  "run/too-much-work": "步数与变量数之积达 {work}，超过上限 {limit}，没有开始计算。加大步长，或缩短时间范围。",
  "run/much-work": "步数与变量数之积达 {work}，计算可能要等一会儿。",
  "run/too-much-memory": "要保存的结果约 {megabytes} MB，上限是 {limit} MB。加大保存间隔，或少选几个输出变量。",
  "run/too-much-memory-for-delays":
    "固定延迟（DELAY）要记住的过去约 {megabytes} MB，上限是 {limit} MB。缩短延迟时间，或加大步长。",
  "run/seed": "随机种子是 {seed}，应是有限的数。",
  "run/constant": "“{name}”被改成 {value}，这不是有限的数。换一个普通的数。",
  "run/points": "“{name}”的图形函数至少要有一个点，x 与 y 个数相同、都是有限的数，且 x 逐个增大。检查改过的点。",
  "run/too-many-points": "“{name}”的图形函数有 {points} 个点，上限是 {limit} 个。减少点数。",
  "run/not-finite":
    "存量“{name}”在时间 {time} 变成无穷大或无意义的数，仿真到此为止，之前的结果仍保留。检查流入、流出它的方程里有没有除以 0 或增长过快，也可以减小步长再试。",
} as const;

export const en = {
  "run/specs-not-finite":
    "One of the simulation settings is not a finite number (start {start}, stop {stop}, time step {dt}, save step {saveStep}). Give it an ordinary number.",
  "run/dt": "The time step is {dt}, so the simulation cannot move on. Use a number above 0.",
  "run/stop-before-start": "The stop time {stop} lies before the start time {start}. Move it after the start.",
  "run/dt-lost":
    "The time step {dt} is too small beside the times {start} to {stop}: adding it changes nothing. Use a larger step, or a start time nearer 0.",
  "run/too-many-steps":
    "This run would take {steps} steps; the limit is {limit}. Use a larger time step or a shorter time span.",
  "run/save-step": "The save step is {saveStep} and must be above 0. Use a multiple of the time step.",
  "run/save-step-rounded":
    "The save step {saveStep} is not a multiple of the time step {dt}, so {used} was used instead.",
  "run/too-much-work":
    "Steps times variables come to {work}, above the limit of {limit}, so the run was not started. Use a larger time step or a shorter time span.",
  "run/much-work": "Steps times variables come to {work}. This run may take a while.",
  "run/too-much-memory":
    "The results to keep come to about {megabytes} MB; the limit is {limit} MB. Use a larger save step or fewer outputs.",
  "run/too-much-memory-for-delays":
    "The past that fixed delays (DELAY) must remember comes to about {megabytes} MB; the limit is {limit} MB. Use shorter delays or a larger time step.",
  "run/seed": "The random seed is {seed} and must be a finite number.",
  "run/constant": "“{name}” was set to {value}, which is not a finite number. Give it an ordinary number.",
  "run/points":
    "The graphical function of “{name}” needs at least one point, as many x as y, all finite, and x rising from point to point. Check the points that were changed.",
  "run/too-many-points":
    "The graphical function of “{name}” has {points} points; the limit is {limit}. Use fewer points.",
  "run/not-finite":
    "The stock “{name}” became infinite or undefined at time {time}. The run ended there and kept what came before. Look for a division by 0 or runaway growth in the equations of its flows, or try a smaller time step.",
} as const satisfies Record<keyof typeof zh, string>;
