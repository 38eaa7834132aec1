// Runs of scenarios: how they go, and what is asked before long ones.
export const zh = {
  "app/running": "正在计算",
  "app/engine-slow": "计算超过 5 秒",
  "app/stop": "停止",
  "app/engine-failed": "计算没有完成，图上是此前的数",
  "app/engine-stopped": "计算已停止，图上是此前的数",
  "app/run-again": "再算一次",
  "app/run-time": "{count} 个情景 {time} 毫秒",
  "app/long-run-title": "这次计算会很久，现在开始吗？",
  "app/long-run-text":
    "{name} 的一个情景最多要算 {work}，可能要几秒到一两分钟。计算时窗口照常可用；超过 5 秒，底部会出现“停止”。",
  "app/long-run-later": "先不算",
  "app/long-run-start": "开始计算",
  "app/long-run-held": "有要算很久的情景，还没有开始",
} as const;

export const en = {
  "app/running": "Computing",
  "app/engine-slow": "Computing for over 5 seconds",
  "app/stop": "Stop",
  "app/engine-failed": "The run failed; the charts show earlier numbers",
  "app/engine-stopped": "Stopped; the charts show earlier numbers",
  "app/run-again": "Run again",
  "app/run-time": "{count, plural, one {# scenario} other {# scenarios}} in {time} ms",
  "app/long-run-title": "This will take long. Start it now?",
  "app/long-run-text":
    "A scenario of {name} works out up to {work}, which may take from a few seconds to a minute or two. The window can be used meanwhile; after 5 seconds its foot offers to stop.",
  "app/long-run-later": "Not now",
  "app/long-run-start": "Start computing",
  "app/long-run-held": "Some scenarios take long and have not been started",
} as const;
