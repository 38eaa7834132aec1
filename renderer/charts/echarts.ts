import { LineChart } from "echarts/charts";
import { GraphicComponent, GridSimpleComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([LineChart, GridSimpleComponent, GraphicComponent, CanvasRenderer]);

/** ECharts with the parts that a line chart needs, and no others. */
export { init };
