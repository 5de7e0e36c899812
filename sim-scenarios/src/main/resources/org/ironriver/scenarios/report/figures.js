/* The figures of a report as chart options, made from its data alone: no page is needed, so papers' figures come from here too.
 * IronRiver.figures(data, language, dark) gives an array of figures; see the end of this file. */
var IronRiver = {};
(function () {
  'use strict';
  /* Okabe and Ito's palette, told apart with any colour vision; each with a lighter or darker turn for its background. */
  var LIGHT = ['#0072B2', '#D55E00', '#009E73', '#AA3377', '#7A5C00', '#1b7a99', '#868686', '#b04a8f'];
  var DARK = ['#56B4E9', '#E69F00', '#2fc99a', '#e58fc0', '#F0E442', '#8fd0e8', '#979797', '#f0a8d4'];
  /* All fill the same square around their point. There is one more than there are colours, so that no pair of both comes twice in 72. */
  var SYMBOLS = ['circle', 'rect', 'triangle', 'diamond',
    'path://M0,0L10,0L5,10Z',
    'path://M3.4,0H6.6V3.4H10V6.6H6.6V10H3.4V6.6H0V3.4H3.4Z',
    'path://M0,0L10,0L0,10L10,10Z',
    'path://M2.2,0L5,2.8L7.8,0L10,2.2L7.2,5L10,7.8L7.8,10L5,7.2L2.2,10L0,7.8L2.8,5L0,2.2Z',
    'path://M0,0L10,10L10,0L0,10Z'];
  var SYMBOL_SIZE = 11;
  var THICK_LINE = 'path://M0,3.5H10V6.5H0ZM5,0V0M5,10V10';
  var MOST = 14;

  function Kit(data, language, dark) {
    this.data = data;
    this.language = language;
    this.words = data.texts[language];
    this.dark = dark;
    this.ink = dark ? '#e8ebef' : '#1c2430';
    this.soft = dark ? '#aab4c1' : '#556070';
    this.line = dark ? '#36404d' : '#dcd9d0';
    this.panel = dark ? '#1a212b' : '#ffffff';
    this.colours = dark ? DARK : LIGHT;
  }
  Kit.prototype.t = function (key) { return this.words[key] === undefined ? key : this.words[key]; };
  Kit.prototype.fill = function (key) {
    var text = this.t(key);
    for (var i = 1; i < arguments.length; i++) { text = text.split('{' + (i - 1) + '}').join(String(arguments[i])); }
    return text;
  };
  Kit.prototype.short = function (text, most) {
    text = String(text).replace(/\s+/g, ' ');
    return text.length > most ? text.substring(0, most - 1) + '\u2026' : text;
  };
  Kit.prototype.esc = function (text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
  };
  Kit.prototype.num = function (value, digits) {
    if (value === null || value === undefined || !isFinite(value)) { return '\u2013'; }
    var size = Math.abs(value);
    var magnitude = size > 0 ? Math.floor(Math.log(size) / Math.LN10 + 1e-9) : 0;
    var decimals = Math.max(0, Math.min(4, (digits || 4) - 1 - magnitude));
    var parts = size.toFixed(decimals).split('.');
    var whole = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, this.t('number.group'));
    var text = whole + (parts[1] ? this.t('number.decimal') + parts[1] : '');
    return (value < 0 && /[1-9]/.test(text) ? '\u2212' : '') + text;
  };
  Kit.prototype.signed = function (value, digits) { return (value > 0 ? '+' : '') + this.num(value, digits); };
  Kit.prototype.axisNumber = function () {
    var kit = this;
    return function (value) {
      if (value === 0) { return '0'; }
      var text = kit.num(value, 3);
      return text.indexOf(kit.t('number.decimal')) < 0 ? text : text.replace(/0+$/, '').replace(/[.,]$/, '');
    };
  };
  Kit.prototype.outcome = function (name) {
    var text = this.words['outcome.' + name];
    if (text !== undefined) { return text; }
    var cut = name.match(/\.by-[a-z]+\.(.*)$/);
    if (cut) { return this.place(cut[1]); }
    return name.replace(/[.-]/g, ' ');
  };
  Kit.prototype.place = function (id) {
    var g = this.data.geography;
    var found = g.areas[id] || g.places[id] || g.ports[id];
    return found ? found.name : id.replace(/-/g, ' ');
  };
  Kit.prototype.unit = function (name) {
    for (var i = 0; i < this.data.outcomes.length; i++) {
      if (this.data.outcomes[i].name === name) {
        var unit = this.data.outcomes[i].unit;
        return this.words['unit.' + unit] || unit;
      }
    }
    return '';
  };
  Kit.prototype.scenario = function (id) {
    for (var i = 0; i < this.data.scenarios.length; i++) {
      if (this.data.scenarios[i].id === id) { return this.data.scenarios[i]; }
    }
    return { id: id, title: id, name: id, policies: [] };
  };
  /* What a scenario is called; series are keyed by ids. */
  Kit.prototype.title = function (id) { return this.scenario(id).name; };
  Kit.prototype.policies = function () {
    var references = [this.data.reference].concat(Object.values(this.data.references));
    var contrasts = this.data.contrasts;
    return this.data.scenarios.map(function (s) { return s.id; }).filter(function (id) { return references.indexOf(id) < 0 && contrasts[id]; });
  };
  /* What a policy is compared with: the reference of its own world. */
  Kit.prototype.referenceOf = function (id) { return this.data.references[id] || this.data.reference; };
  Kit.prototype.colour = function (id) {
    var at = this.policies().indexOf(id);
    return at < 0 ? this.ink : this.colours[at % this.colours.length];
  };
  Kit.prototype.symbol = function (id) { return SYMBOLS[Math.max(0, this.policies().indexOf(id)) % SYMBOLS.length]; };
  /* A number of contrasts.csv. */
  Kit.prototype.value = function (scenario, outcome, column) {
    var row = (this.data.contrasts[scenario] || {})[outcome];
    return row ? row[this.data.columns.indexOf(column)] : null;
  };
  Kit.prototype.withPrefix = function (prefix) {
    return this.data.outcomes.map(function (o) { return o.name; }).filter(function (n) { return n.indexOf(prefix) === 0; });
  };
  Kit.prototype.base = function () {
    return {
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: 'Segoe UI, Roboto, Helvetica, Arial, sans-serif', color: this.ink },
      tooltip: { trigger: 'item', confine: true, backgroundColor: this.panel, borderColor: this.line, textStyle: { color: this.ink, fontSize: 13 }, extraCssText: 'max-width:340px;white-space:normal' }
    };
  };
  Kit.prototype.legend = function (extra) {
    var legend = { top: 0, left: 0, textStyle: { color: this.ink, fontSize: 13 }, inactiveColor: this.soft, itemGap: 16, type: 'plain' };
    for (var key in extra) { legend[key] = extra[key]; }
    return legend;
  };
  /* A legend of scenarios, whose entries are ids. */
  Kit.prototype.legendOf = function (entries) {
    var kit = this;
    return this.legend({ data: entries, itemWidth: SYMBOL_SIZE, itemHeight: SYMBOL_SIZE, formatter: function (id) { return kit.title(id); } });
  };
  /* Lines that a legend of these scenarios takes on a narrow figure. */
  Kit.prototype.legendLines = function (ids) {
    var kit = this;
    var width = 0;
    return ids.reduce(function (lines, id) {
      var own = 50 + 8 * kit.title(id).length;
      width += own;
      if (width > 860 && width > own) { width = own; return lines + 1; }
      return lines;
    }, 1);
  };
  Kit.prototype.valueAxis = function (name) {
    return { type: 'value', name: name, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: this.soft, fontSize: 12 },
      axisLabel: { color: this.soft, formatter: this.axisNumber(), hideOverlap: true }, splitLine: { lineStyle: { color: this.line } }, axisLine: { show: false, onZero: false }, axisTick: { show: false } };
  };
  Kit.prototype.zeroLine = function (horizontal) {
    var at = {}; at[horizontal ? 'yAxis' : 'xAxis'] = 0;
    return { silent: true, symbol: 'none', animation: false, label: { show: false }, lineStyle: { color: this.ink, type: 'solid', width: 1.2 }, data: [at] };
  };

  /* Differences with intervals, a row for each outcome and a mark for each policy: the shape of three figures. */
  function intervals(kit, outcomes, relative) {
    var policies = kit.policies();
    var columns = relative ? ['relative', 'relative_ci_low', 'relative_ci_high'] : ['difference', 'ci_low', 'ci_high'];
    var factor = relative ? 100 : 1;
    var all = outcomes.length;
    /* A part stands in from its whole where both are shown. */
    var label = function (o) { return (outcomes.indexOf(o.replace(/\.by-.*$/, '')) < 0 || o.indexOf('.by-') < 0 ? '' : '\u2003') + kit.short(kit.outcome(o), 36); };
    var largest = function (o) {
      return Math.max.apply(null, policies.map(function (p) { return Math.abs(kit.value(p, o, columns[0]) || 0); }).concat([0]));
    };
    if (all > MOST) {
      outcomes = outcomes.slice().sort(function (a, b) { return largest(b) - largest(a); }).slice(0, MOST);
    }
    var rows = [];
    var series = [];
    policies.forEach(function (policy, p) {
      var offset = (p - (policies.length - 1) / 2) * Math.min(0.2, 0.72 / policies.length);
      var points = [];
      outcomes.forEach(function (outcome, o) {
        var v = columns.map(function (c) { var x = kit.value(policy, outcome, c); return x === null ? null : x * factor; });
        if (v[0] === null) { return; }
        points.push({ value: [v[0], o + offset, v[1], v[2]], outcome: outcome, policy: policy });
        rows.push([kit.title(policy), outcome, kit.value(policy, outcome, columns[0]), kit.value(policy, outcome, columns[1]), kit.value(policy, outcome, columns[2])]);
      });
      var tip = function (item) {
        var d = item.data;
        return '<b>' + kit.esc(kit.outcome(d.outcome)) + '</b><br>' + kit.esc(kit.title(policy)) + ': ' + kit.signed(d.value[0], 3) +
          (relative ? ' %' : ' ' + kit.esc(kit.unit(d.outcome))) +
          (d.value[2] === null ? '' : '<br>' + kit.t('table.interval') + ': ' + kit.signed(d.value[2], 3) + ' ' + kit.t('to') + ' ' + kit.signed(d.value[3], 3));
      };
      series.push({
        type: 'custom', name: policy, data: points, itemStyle: { color: kit.colour(policy) }, tooltip: { formatter: tip }, z: 2,
        encode: { x: [0, 2, 3], y: 1 },
        renderItem: function (params, api) {
          if (isNaN(api.value(2))) { return null; }
          var a = api.coord([api.value(2), api.value(1)]);
          var b = api.coord([api.value(3), api.value(1)]);
          var stroke = { stroke: kit.colour(policy), lineWidth: 2.4 };
          return { type: 'group', children: [
            { type: 'line', shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: stroke },
            { type: 'line', shape: { x1: a[0], y1: a[1] - 4, x2: a[0], y2: a[1] + 4 }, style: stroke },
            { type: 'line', shape: { x1: b[0], y1: b[1] - 4, x2: b[0], y2: b[1] + 4 }, style: stroke }] };
        }
      });
      series.push({ type: 'scatter', name: policy, data: points, symbol: kit.symbol(policy), symbolSize: SYMBOL_SIZE, itemStyle: { color: kit.colour(policy), opacity: 1 },
        encode: { x: 0, y: 1 }, tooltip: { formatter: tip }, z: 3, markLine: p === 0 ? kit.zeroLine(false) : undefined });
    });
    var option = kit.base();
    option.legend = kit.legendOf(policies.map(function (p) { return { name: p, icon: kit.symbol(p) }; }));
    option.grid = { left: 12, right: 22, top: 14 + 24 * kit.legendLines(policies), bottom: 46, containLabel: true };
    option.xAxis = kit.valueAxis(relative ? kit.t('show.relative') : kit.t('show.absolute') + (outcomes.length ? ', ' + kit.unit(outcomes[0]) : ''));
    option.yAxis = { type: 'value', min: -0.5, max: Math.max(0.5, outcomes.length - 0.5), interval: 0.5, inverse: true, axisLine: { show: false }, axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { color: kit.ink, formatter: function (v) { return v === Math.round(v) && outcomes[v] ? label(outcomes[v]) : ''; } } };
    option.series = series;
    return { option: option, height: 74 + 24 * kit.legendLines(policies) + outcomes.length * Math.max(34, 13 * policies.length + 12),
      columns: [kit.t('control.scenario'), kit.t('control.outcome'), columns[0], columns[1], columns[2]], rows: rows,
      extra: all > MOST ? kit.fill('group.largest', MOST, all) : '', marks: rows.length };
  }

  var GROUPS = ['headline', 'guns.crossed.by-channel', 'guns.crossed.by-class', 'guns.crossed.by-state', 'guns.crossed.by-port', 'guns.crossed.by-destination', 'homicides.by-cause', 'homicides.by-place'];
  function group(kit, name) { return name === 'headline' ? kit.data.headlines : kit.withPrefix(name + '.'); }

  function forest(kit) {
    if (!GROUPS.some(function (g) { return group(kit, g).length; })) { return null; }
    return { id: 'forest', title: kit.t('forest.title'), note: kit.t('forest.note'),
      controls: [
        { id: 'group', label: kit.t('control.group'), options: GROUPS.filter(function (g) { return group(kit, g).length; }).map(function (g) { return [g, kit.t('group.' + g)]; }) },
        { id: 'show', label: kit.t('control.show'), options: [['relative', kit.t('show.relative')], ['absolute', kit.t('show.absolute')]] }],
      draw: function (s) { return intervals(kit, group(kit, s.group), s.show === 'relative'); } };
  }

  function monthly(kit) {
    var data = kit.data;
    if (!data.series) { return null; }
    var names = [];
    Object.keys(data.series).forEach(function (id) { Object.keys(data.series[id]).forEach(function (n) { if (names.indexOf(n) < 0) { names.push(n); } }); });
    var first = data.headlines.filter(function (n) { return names.indexOf(n) >= 0; });
    names = first.concat(names.filter(function (n) { return first.indexOf(n) < 0; }));
    if (!names.length) { return null; }
    return { id: 'series', title: kit.t('series.title'), note: kit.t('series.note'),
      controls: [
        { id: 'outcome', label: kit.t('control.outcome'), options: names.map(function (n) { return [n, kit.outcome(n)]; }) },
        { id: 'show', label: kit.t('control.show'), options: [['level', kit.t('show.level')], ['difference', kit.t('show.difference')]] }],
      draw: function (s) {
        var from = s.show === 'difference' ? data.differences : data.series;
        var ids = data.scenarios.map(function (x) { return x.id; }).filter(function (id) { return from[id] && from[id][s.outcome]; });
        var series = []; var rows = [];
        ids.forEach(function (id) {
          var band = from[id][s.outcome];
          var colour = kit.colour(id);
          var reference = id === data.reference;
          for (var i = 0; i < data.months.length; i++) { rows.push([kit.title(id), data.months[i], band.mean[i], band.low[i], band.high[i]]); }
          series.push({ type: 'custom', name: id, silent: true, itemStyle: { color: colour }, z: 1,
            data: band.mean.map(function (v, i) { return [i, band.low[i], band.high[i]]; }), encode: { x: 0, y: [1, 2] },
            renderItem: function (params, api) {
              if (params.dataIndex > 0) { return null; }
              var upper = []; var lower = [];
              for (var i = 0; i < band.mean.length; i++) {
                if (band.low[i] === null || band.low[i] === undefined) { continue; }
                upper.push(api.coord([i, band.high[i]]));
                lower.unshift(api.coord([i, band.low[i]]));
              }
              return { type: 'polygon', shape: { points: upper.concat(lower) }, style: { fill: colour, opacity: 0.13 }, silent: true };
            } });
          series.push({ type: 'line', name: id, data: band.mean, symbol: marks(kit, id, data.months.length), symbolSize: SYMBOL_SIZE - 2, showAllSymbol: true, z: reference ? 4 : 3, itemStyle: { color: colour, opacity: 1 }, lineStyle: { color: colour, width: reference ? 3.2 : 1.9, type: 'solid' },
            markLine: reference || ids[0] === id ? starts(kit, ids) : undefined });
        });
        var option = kit.base();
        option.tooltip.trigger = 'axis';
        option.tooltip.formatter = function (items) {
          var seen = {};
          var text = '<b>' + kit.esc(items.length ? items[0].axisValueLabel : '') + '</b>';
          items.forEach(function (item) {
            if (item.seriesType === 'line' && !seen[item.seriesName]) {
              seen[item.seriesName] = true;
              text += '<br>' + kit.esc(kit.title(item.seriesName)) + ': ' + (s.show === 'difference' ? kit.signed(item.value, 4) : kit.num(item.value, 4));
            }
          });
          return text;
        };
        option.legend = kit.legendOf(ids.map(function (id) { return { name: id, icon: id === data.reference ? THICK_LINE : kit.symbol(id) }; }));
        option.grid = { left: 36, right: 36, top: 18 + 24 * kit.legendLines(ids), bottom: 24, containLabel: true };
        option.xAxis = { type: 'category', data: data.months, boundaryGap: false, axisLabel: { color: kit.soft, hideOverlap: true, margin: 14 }, axisLine: { lineStyle: { color: kit.soft } } };
        option.yAxis = kit.valueAxis(kit.short(kit.outcome(s.outcome), 40) + ', ' + kit.unit(s.outcome).replace('/year', '/month').replace('/a\u00f1o', '/mes'));
        option.yAxis.nameGap = 62;
        option.yAxis.scale = true;
        option.dataZoom = [{ type: 'inside', zoomOnMouseWheel: false, moveOnMouseWheel: false }];
        option.series = series;
        return { option: option, height: 430, columns: [kit.t('control.scenario'), kit.t('control.year'), 'mean', 'low', 'high'], rows: rows, marks: ids.length };
      } };
  }
  /* A policy's mark on every so manieth month, each policy's on others, so that marks seldom hide each other; the reference has none. */
  function marks(kit, id, months) {
    var at = kit.policies().indexOf(id);
    if (at < 0) { return 'none'; }
    var apart = Math.max(1, Math.ceil(months / 6));
    var first = Math.round(at * apart / kit.policies().length);
    return function (value, item) { return item.dataIndex % apart === first % apart ? kit.symbol(id) : 'none'; };
  }
  function starts(kit, ids) {
    var months = [];
    ids.forEach(function (id) { kit.scenario(id).policies.forEach(function (p) {
      var month = p.from.substring(0, 7);
      if (months.indexOf(month) < 0 && kit.data.months.indexOf(month) > 0) { months.push(month); }
    }); });
    return { silent: true, symbol: 'none', animation: false, label: { show: false }, lineStyle: { color: kit.soft, type: 'dashed' }, data: months.map(function (m) { return { xAxis: kit.data.months.indexOf(m) }; }) };
  }

  /* Flow by place: the mean of all years from contrasts.csv, one year from the series. */
  function flow(kit, scenario, outcome, year, difference) {
    var level = function (id) {
      if (year !== 'all') {
        var years = (kit.data.flows[id] || {})[outcome];
        return years ? years[kit.data.years.indexOf(year)] : null;
      }
      if (id === kit.data.reference) {
        var policies = kit.policies().filter(function (p) { return kit.referenceOf(p) === id; });
        return policies.length ? kit.value(policies[0], outcome, 'reference_mean') : null;
      }
      return kit.value(id, outcome, 'mean');
    };
    if (!difference) { return level(scenario) || 0; }
    if (year === 'all') { return kit.value(scenario, outcome, 'difference') || 0; }
    return (level(scenario) || 0) - (level(kit.referenceOf(scenario)) || 0);
  }
  function flowsOf(kit, s, prefix) {
    var result = {};
    kit.withPrefix('guns.crossed.' + prefix + '.').forEach(function (name) {
      result[name.substring(('guns.crossed.' + prefix + '.').length)] = flow(kit, s.scenario, name, s.year || 'all', s.show === 'difference');
    });
    return result;
  }
  function byState(kit, places) {
    var states = {};
    Object.keys(places).forEach(function (id) {
      var state = (kit.data.geography.places[id] || { state: id }).state;
      states[state] = (states[state] || 0) + places[id];
    });
    return states;
  }
  function flowControls(kit) {
    var data = kit.data;
    var all = kit.policies();
    var controls = [
      { id: 'scenario', label: kit.t('control.scenario'), value: all[all.length - 1], options: [data.reference].concat(all).map(function (id) { return [id, kit.title(id)]; }) },
      { id: 'show', label: kit.t('control.show'), options: [['level', kit.t('show.level')], ['difference', kit.t('show.difference')]] }];
    if (data.years) { controls.push({ id: 'year', label: kit.t('control.year'), options: [['all', kit.t('year.all')]].concat(data.years.map(function (y) { return [y, y]; })) }); }
    return controls;
  }
  /* Rows of paths.csv between two kinds of stages: {from, to, value, low, high}, as level or as difference. */
  function ways(kit, pair, scenario, difference) {
    var rows = ((kit.data.paths || {})[pair] || {})[scenario] || [];
    return rows.map(function (r) { return { from: r[0], to: r[1], value: (difference ? r[3] : r[2]) || 0, low: difference ? r[4] : null, high: difference ? r[5] : null }; });
  }
  function map(kit) {
    if (!kit.withPrefix('guns.crossed.by-state.').length || !kit.policies().length) { return null; }
    return { id: 'map', title: kit.t('map.title'), note: kit.t('map.note') + (kit.data.paths ? '' : ' ' + kit.t('map.none')), controls: flowControls(kit),
      draw: function (s) {
        var g = kit.data.geography;
        var sources = flowsOf(kit, s, 'by-state');
        var ports = flowsOf(kit, s, 'by-port');
        var destinations = byState(kit, flowsOf(kit, s, 'by-destination'));
        var difference = s.show === 'difference';
        var unit = kit.unit('guns.crossed');
        var top = function (o) { return Math.max.apply(null, Object.keys(o).map(function (k) { return Math.abs(o[k]); }).concat([1e-9])); };
        var most = { source: top(sources), destination: top(destinations), port: top(ports) };
        var plus = kit.dark ? '#E69F00' : '#D55E00';
        var minus = kit.dark ? '#56B4E9' : '#0072B2';
        var colour = function (value, kind) { return difference ? (value < 0 ? minus : plus) : (kind === 'destination' ? plus : minus); };
        var blend = function (value, kind) {
          var share = Math.sqrt(Math.abs(value) / most[kind]);
          return mix(kit.dark ? '#2a3442' : '#eceae3', colour(value, kind), 0.08 + 0.8 * share);
        };
        var regions = []; var lines = []; var points = []; var rows = [];
        var told = function (kind, name, value) { return '<b>' + kit.esc(name) + '</b><br>' + kit.esc(kit.t('map.' + kind)) + ': ' + (difference ? kit.signed(value, 4) : kit.num(value, 4)) + ' ' + kit.esc(unit); };
        var shade = function (kind, place, value, region) {
          rows.push([kit.t('map.' + kind), place.name, '', value]);
          regions.push({ name: region, itemStyle: { areaColor: blend(value, kind) }, emphasis: { itemStyle: { areaColor: blend(value, kind) } } });
        };
        Object.keys(sources).forEach(function (id) { if (g.areas[id]) { shade('source', g.areas[id], sources[id], 'US-' + id); } });
        Object.keys(destinations).forEach(function (id) { if (g.places[id]) { shade('destination', g.places[id], destinations[id], 'MX-' + id); } });
        /* Who went where is counted over all years together. */
        var whole = !s.year || s.year === 'all';
        var connect = function (kind, pair, froms, tos) {
          var all = (whole ? ways(kit, pair, s.scenario, difference) : []).filter(function (w) { return w.value !== 0; });
          var widths = all.map(function (w) { return Math.abs(w.value); }).sort(function (a, b) { return b - a; });
          var least = widths.length > kit.data.mostLines ? widths[kit.data.mostLines - 1] : 0;
          var carried = 0; var count = 0;
          all.forEach(function (w) {
            var from = froms[w.from]; var to = tos[w.to];
            if (!from || !to || w.from === 'AK' || w.from === 'HI' || Math.abs(w.value) < least) { return; }
            var share = Math.abs(w.value) / widths[0];
            carried += w.value; count++;
            rows.push([kit.t('map.' + kind), from.name, to.name, w.value]);
            lines.push({ coords: [[from.lon, from.lat], [to.lon, to.lat]], from: w.from, to: w.to, pair: pair, value: w.value,
              tip: '<b>' + kit.esc(from.name) + ' \u2192 ' + kit.esc(to.name) + '</b><br>' + (difference ? kit.signed(w.value, 4) : kit.num(w.value, 4)) + ' ' + kit.esc(unit) +
                (w.low === null ? '' : '<br>' + kit.t('table.interval') + ': ' + kit.signed(w.low, 3) + ' ' + kit.t('to') + ' ' + kit.signed(w.high, 3)),
              lineStyle: { color: colour(w.value, kind), width: 0.4 + 8.6 * share, curveness: kind === 'source' ? 0.16 : -0.14, opacity: 0.28 + 0.5 * Math.sqrt(share) } });
          });
          var total = flow(kit, s.scenario, 'guns.crossed', 'all', false);
          return { count: count, share: total > 0 ? 100 * carried / total : 0 };
        };
        var north = connect('source', 'state-port', g.areas, g.ports);
        var south = connect('destination', 'port-place', g.ports, g.places);
        var drawn = difference ? '' : kit.fill('map.drawn', north.count, kit.num(north.share, 2), south.count, kit.num(south.share, 2));
        lines.sort(function (a, b) { return a.lineStyle.width - b.lineStyle.width; });
        Object.keys(ports).forEach(function (id) {
          var p = g.ports[id];
          if (p) {
            points.push({ value: [p.lon, p.lat, ports[id]], tip: told('port', p.name, ports[id]), symbolSize: 4 + 22 * Math.sqrt(Math.abs(ports[id]) / most.port), itemStyle: { color: difference ? colour(ports[id], 'port') : (kit.dark ? '#F0E442' : '#7A5C00'), opacity: 0.85, borderColor: kit.panel, borderWidth: 1 } });
            rows.push([kit.t('map.port'), p.name, '', ports[id]]);
          }
        });
        var option = kit.base();
        option.tooltip.formatter = function (item) {
          if (item.data && item.data.tip) { return item.data.tip; }
          var id = String(item.name || '');
          if (id.indexOf('US-') === 0) { return told('source', kit.place(id.substring(3)), sources[id.substring(3)] || 0); }
          if (id.indexOf('MX-') === 0) { return told('destination', kit.place(id.substring(3)), destinations[id.substring(3)] || 0); }
          return '';
        };
        option.geo = { map: 'iron-river', roam: false, aspectScale: 0.86, boundingCoords: [[-125.2, 49.6], [-66.6, 14.3]], layoutCenter: ['50%', '50%'], layoutSize: '100%',
          left: 4, right: 4, top: 4, bottom: 4, tooltip: { show: true }, itemStyle: { areaColor: kit.dark ? '#2a3442' : '#eceae3', borderColor: kit.panel, borderWidth: 0.8 }, emphasis: { label: { show: false } }, select: { disabled: true }, regions: regions };
        delete option.geo.layoutCenter; delete option.geo.layoutSize;
        option.series = [
          { type: 'lines', coordinateSystem: 'geo', data: lines, z: 3, silent: false, name: kit.t('map.source') },
          { type: 'scatter', coordinateSystem: 'geo', data: points, z: 4, name: kit.t('map.port') }];
        var key = difference ? [[minus, '\u2212 ' + kit.t('show.difference')], [plus, '+ ' + kit.t('show.difference')]] : [[minus, kit.t('map.source')], [plus, kit.t('map.destination')], [kit.dark ? '#F0E442' : '#7A5C00', kit.t('map.port')]];
        option.graphic = key.map(function (k, i) {
          return { type: 'group', left: 12, bottom: 14 + 22 * (key.length - 1 - i), silent: true, children: [
            { type: 'rect', shape: { x: 0, y: 1, width: 14, height: 12, r: 3 }, style: { fill: k[0] } },
            { type: 'text', style: { text: k[1], fill: kit.ink, fontSize: 13, x: 22, y: 7, verticalAlign: 'middle' } }] };
        });
        return { option: option, height: 620, columns: [kit.t('control.by'), kit.t('map.from'), kit.t('map.to'), unit], rows: rows, extra: !kit.data.paths ? '' : whole ? drawn : kit.t('map.year'), marks: lines.length + points.length, parts: { lines: lines.length, ports: points.length } };
      } };
  }
  function mix(from, to, share) {
    var part = function (text, at) { return parseInt(text.substring(1 + 2 * at, 3 + 2 * at), 16); };
    var out = '#';
    for (var i = 0; i < 3; i++) {
      var v = Math.round(part(from, i) + (part(to, i) - part(from, i)) * Math.max(0, Math.min(1, share)));
      out += (v < 16 ? '0' : '') + v.toString(16);
    }
    return out;
  }

  var STAGES = ['state', 'channel', 'port', 'buyer'];
  var MOST_OF_STAGE = { state: 8, channel: 6, port: 9, buyer: 6 };
  function sankey(kit) {
    if (!kit.data.paths || !kit.policies().length) { return null; }
    var controls = flowControls(kit).filter(function (c) { return c.id === 'scenario'; });
    return { id: 'sankey', title: kit.t('sankey.title'), note: kit.t('sankey.note'), controls: controls,
      draw: function (s) {
        var totals = {};
        STAGES.forEach(function (stage) { totals[stage] = {}; });
        var pairs = STAGES.slice(1).map(function (to, i) {
          var rows = ways(kit, STAGES[i] + '-' + to, s.scenario, false);
          rows.forEach(function (w) {
            if (i === 0) { totals[STAGES[0]][w.from] = (totals[STAGES[0]][w.from] || 0) + w.value; }
            totals[to][w.to] = (totals[to][w.to] || 0) + w.value;
          });
          return { from: STAGES[i], to: to, rows: rows };
        });
        var nodes = []; var shown = {}; var named = {};
        STAGES.forEach(function (stage, depth) {
          named[stage] = {};
          condensed(totals[stage], MOST_OF_STAGE[stage]).forEach(function (entry) {
            var name = stage + ':' + entry[0];
            if (entry[0] !== '') { named[stage][entry[0]] = name; }
            shown[name] = stageName(kit, stage, entry[0]);
            nodes.push({ name: name, depth: depth, value: entry[1], itemStyle: { color: kit.colours[depth] }, label: { position: depth === STAGES.length - 1 ? 'left' : 'right' } });
          });
        });
        var links = []; var rows = [];
        pairs.forEach(function (pair) {
          var sums = {}; var order = [];
          pair.rows.forEach(function (w) {
            if (w.value <= 0) { return; }
            var from = named[pair.from][w.from] || pair.from + ':';
            var to = named[pair.to][w.to] || pair.to + ':';
            var key = from + '>' + to;
            if (!sums[key]) { sums[key] = { source: from, target: to, value: 0 }; order.push(key); }
            sums[key].value += w.value;
          });
          order.forEach(function (key) { links.push(sums[key]); rows.push([shown[sums[key].source], shown[sums[key].target], sums[key].value]); });
        });
        var option = kit.base();
        option.tooltip.formatter = function (item) {
          var name = item.dataType === 'edge' ? shown[item.data.source] + ' \u2192 ' + shown[item.data.target] : shown[item.name];
          return '<b>' + kit.esc(name) + '</b><br>' + kit.num(item.value, 4) + ' ' + kit.esc(kit.unit('guns.crossed'));
        };
        option.series = [{ type: 'sankey', data: nodes, links: links, left: 6, right: 8, top: 10, bottom: 10, nodeWidth: 13, nodeGap: 9, draggable: false, layoutIterations: 24, emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'gradient', opacity: 0.32, curveness: 0.5 },
          label: { color: kit.ink, fontSize: 12, textBorderColor: kit.panel, textBorderWidth: 2, formatter: function (item) { return kit.short(shown[item.name], 24); } } }];
        return { option: option, height: 520, columns: [kit.t('map.from'), kit.t('map.to'), kit.unit('guns.crossed')], rows: rows, marks: nodes.length + links.length, parts: { nodes: nodes.length, links: links.length } };
      } };
  }
  function stageName(kit, stage, id) {
    if (id === '') { return kit.t(stage === 'port' ? 'sankey.other.ports' : 'sankey.other.states'); }
    if (stage === 'channel') { return kit.outcome('guns.crossed.by-channel.' + id); }
    return stage === 'buyer' ? kit.t('buyer.' + id) : kit.place(id);
  }
  /* The largest entries and the sum of the rest under an empty name. */
  function condensed(values, most) {
    var entries = Object.keys(values).map(function (k) { return [k, values[k]]; }).filter(function (e) { return e[1] > 0; }).sort(function (a, b) { return b[1] - a[1]; });
    if (entries.length <= most) { return entries; }
    var rest = entries.slice(most).reduce(function (sum, e) { return sum + e[1]; }, 0);
    return entries.slice(0, most).concat([['', rest]]);
  }

  /* Share of the longest bar that a number needs. */
  var WIDE_ENOUGH = 0.08;
  var PARTS = ['prevented', 'displaced', 'delayed', 'hastened', 'reshuffled'];
  function displacement(kit) {
    var data = kit.data;
    var told = Object.keys(data.displacement).length > 0;
    var dimensions = [];
    if (told) {
      Object.keys(data.displacement).forEach(function (id) { Object.keys(data.displacement[id]).forEach(function (d) { if (dimensions.indexOf(d) < 0) { dimensions.push(d); } }); });
    } else {
      dimensions = ['channel', 'class', 'state', 'port'].filter(function (d) { return kit.withPrefix('guns.crossed.by-' + d + '.').length > 1; });
    }
    if (!dimensions.length || !kit.policies().length) { return null; }
    var parts = function (policy, dimension) {
      if (told) { return (data.displacement[policy] || {})[dimension] || {}; }
      var fall = 0; var rise = 0;
      kit.withPrefix('guns.crossed.by-' + dimension + '.').forEach(function (o) {
        var d = kit.value(policy, o, 'difference') || 0;
        if (d < 0) { fall -= d; } else { rise += d; }
      });
      return { prevented: [Math.max(0, fall - rise), null, null], displaced: [Math.min(fall, rise), null, null], fall: [fall, null, null], added: [Math.max(0, rise - fall), null, null] };
    };
    return { id: 'displacement', title: kit.t('displacement.title'), note: kit.t('displacement.note') + (told ? '' : ' ' + kit.t('displacement.none')),
      controls: [{ id: 'dimension', label: kit.t('control.dimension'), options: dimensions.map(function (d) { return [d, kit.t('dimension.' + d).replace(/^dimension\./, '')]; }) }],
      draw: function (s) {
        var policies = kit.policies();
        var rows = [];
        var used = PARTS.concat(['added']).filter(function (part) { return policies.some(function (p) { var v = parts(p, s.dimension)[part]; return v && v[0] > 0; }); });
        var longest = Math.max.apply(null, policies.map(function (p) {
          return used.reduce(function (sum, part) { return sum + (part === 'added' ? 0 : (parts(p, s.dimension)[part] || [0])[0]); }, 0);
        }));
        var option = kit.base();
        option.legend = kit.legend({});
        option.grid = { left: 12, right: 30, top: 40, bottom: 46, containLabel: true };
        option.xAxis = kit.valueAxis(kit.unit('guns.crossed'));
        option.yAxis = { type: 'category', inverse: true, data: policies, axisLabel: { color: kit.ink, width: 230, lineHeight: 15, overflow: 'break', formatter: function (id) { return kit.title(id); } }, axisTick: { show: false }, axisLine: { lineStyle: { color: kit.soft } } };
        var shades = { prevented: kit.colours[2], displaced: kit.colours[1], delayed: kit.colours[0], hastened: kit.colours[3], reshuffled: kit.soft, added: kit.colours[4] };
        option.series = used.map(function (part) {
          return { type: 'bar', stack: 'fall', name: kit.t('displacement.' + part), itemStyle: { color: shades[part], borderColor: kit.panel, borderWidth: 1 }, barMaxWidth: 34,
            data: policies.map(function (p) {
              var v = parts(p, s.dimension)[part] || [0, null, null];
              rows.push([kit.title(p), part, v[0], v[1], v[2]]);
              return part === 'added' ? -v[0] : v[0];
            }),
            tooltip: { formatter: function (item) {
              var all = parts(policies[item.dataIndex], s.dimension);
              var v = all[part] || [0, null, null];
              var fall = all.fall ? all.fall[0] : 0;
              return '<b>' + kit.esc(kit.title(item.name)) + '</b><br>' + kit.esc(item.seriesName) + ': ' + kit.num(v[0], 4) + ' ' + kit.esc(kit.unit('guns.crossed')) +
                (fall > 0 && part !== 'added' ? ' (' + kit.num(100 * v[0] / fall, 3) + ' %)' : '') +
                (v[1] === null ? '' : '<br>' + kit.t('table.interval') + ': ' + kit.num(v[1], 4) + ' ' + kit.t('to') + ' ' + kit.num(v[2], 4));
            } },
            label: { show: true, color: '#fff', fontSize: 12, formatter: function (item) {
              var all = parts(policies[item.dataIndex], s.dimension);
              var value = (all[part] || [0])[0];
              /* A bar that is narrower than its number would have it run into the next one's. */
              var shown = part !== 'added' && all.fall && all.fall[0] > 0 && value >= WIDE_ENOUGH * longest;
              return shown ? Math.round(100 * value / all.fall[0]) + ' %' : '';
            }, textBorderColor: 'rgba(0,0,0,.55)', textBorderWidth: 2 }, labelLayout: { hideOverlap: true } };
        });
        return { option: option, height: 110 + 52 * policies.length, columns: [kit.t('control.scenario'), kit.t('control.by'), 'mean', 'ci_low', 'ci_high'], rows: rows, marks: used.length * policies.length };
      } };
  }

  function classes(kit) {
    var names = kit.withPrefix('guns.crossed.by-class.');
    if (!names.length || !kit.policies().length) { return null; }
    return { id: 'classes', title: kit.t('classes.title'), note: kit.t('classes.note'),
      controls: [{ id: 'show', label: kit.t('control.show'), options: [['absolute', kit.t('show.absolute')], ['relative', kit.t('show.relative')]] }],
      draw: function (s) { return intervals(kit, names, s.show === 'relative'); } };
  }

  function traces(kit) {
    if (!kit.withPrefix('traces.by-state.').length || !kit.withPrefix('guns.crossed.by-state.').length || !kit.policies().length) { return null; }
    return { id: 'traces', title: kit.t('traces.title'), note: kit.t('traces.note'), controls: flowControls(kit).filter(function (c) { return c.id === 'scenario'; }),
      draw: function (s) {
        var shares = function (prefix) {
          var values = {}; var sum = 0;
          kit.withPrefix(prefix).forEach(function (n) { var v = flow(kit, s.scenario, n, 'all', false); values[n.substring(prefix.length)] = v; sum += v; });
          Object.keys(values).forEach(function (k) { values[k] = sum > 0 ? 100 * values[k] / sum : 0; });
          return values;
        };
        var traced = shares('traces.by-state.'); var truth = shares('guns.crossed.by-state.');
        var ids = Object.keys(truth).sort(function (a, b) { return truth[b] - truth[a]; }).slice(0, 10);
        var rows = ids.map(function (id) { return [kit.place(id), traced[id], truth[id]]; });
        var bar = function (name, values, colour) {
          return { type: 'bar', name: name, itemStyle: { color: colour }, barMaxWidth: 20, data: ids.map(function (id) { return values[id]; }),
            tooltip: { formatter: function (item) { return '<b>' + kit.esc(item.name) + '</b><br>' + kit.esc(name) + ': ' + kit.num(item.value, 3) + ' %'; } } };
        };
        var option = kit.base();
        option.legend = kit.legend({});
        option.grid = { left: 12, right: 14, top: 40, bottom: 20, containLabel: true };
        option.xAxis = { type: 'category', data: ids.map(function (id) { return kit.place(id); }), axisLabel: { color: kit.ink, interval: 0, rotate: 35 }, axisTick: { show: false } };
        option.yAxis = kit.valueAxis('');
        var plain = kit.axisNumber();
        option.yAxis.axisLabel.formatter = function (value) { return plain(value) + ' %'; };
        option.series = [bar(kit.t('traces.traced'), traced, kit.colours[1]), bar(kit.t('traces.truth'), truth, kit.colours[0])];
        var young = flow(kit, s.scenario, 'traces.time-to-crime-under-3-years', 'all', false);
        var years = flow(kit, s.scenario, 'traces.time-to-crime', 'all', false);
        return { option: option, height: 380, columns: [kit.t('traces.title'), kit.t('traces.traced') + ', %', kit.t('traces.truth') + ', %'], rows: rows,
          extra: kit.t('traces.time') + ': ' + kit.t('traces.mean') + ' ' + kit.num(years, 3) + '; ' + kit.t('traces.young') + ' ' + kit.num(100 * young, 3) + '.', marks: 2 * ids.length };
      } };
  }

  function homicides(kit) {
    var by = ['cause', 'place'].filter(function (k) { return kit.withPrefix('homicides.by-' + k + '.').length; });
    if (!by.length || !kit.policies().length) { return null; }
    return { id: 'homicides', title: kit.t('homicides.title'), note: kit.t('homicides.note'),
      controls: [
        { id: 'by', label: kit.t('control.by'), options: by.map(function (k) { return [k, kit.t('homicides.' + k)]; }) },
        { id: 'show', label: kit.t('control.show'), options: [['absolute', kit.t('show.absolute')], ['relative', kit.t('show.relative')]] }],
      draw: function (s) { return intervals(kit, kit.withPrefix('homicides.by-' + s.by + '.'), s.show === 'relative'); } };
  }

  /* A figure: {id, title, note, controls: [{id, label, options: [[value, text]], value}],
   * draw(state): {option, height, columns, rows, extra, marks}}. */
  IronRiver.kit = function (data, language, dark) { return new Kit(data, language, dark); };
  IronRiver.figures = function (data, language, dark) {
    var kit = new Kit(data, language, dark);
    return [forest, monthly, map, sankey, displacement, classes, traces, homicides].map(function (make) { return make(kit); })
      .filter(function (figure) { return figure !== null; });
  };
  /* Each figure as it first shows, drawn without a page: {id, title, svg, columns, rows}. */
  IronRiver.drawings = function (data, language, width) {
    /* Nothing measures letters here: take them as wide as those of the widest common font without serifs. */
    echarts.setPlatformAPI({ measureText: function (text, font) { return { width: String(text).length * 0.6 * parseFloat((/([\d.]+)px/.exec(font) || [0, 12])[1]) }; } });
    echarts.registerMap('iron-river', data.geography.shapes);
    return IronRiver.figures(data, language, false).map(function (figure) {
      var drawn = figure.draw(IronRiver.defaults(figure));
      var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: drawn.height });
      drawn.option.backgroundColor = '#ffffff';
      drawn.option.textStyle.fontFamily = 'sans-serif';
      chart.setOption(drawn.option);
      var svg = chart.renderToSVGString();
      chart.dispose();
      return { id: figure.id, title: figure.title, svg: svg, columns: drawn.columns, rows: drawn.rows };
    });
  };
  IronRiver.defaults = function (figure) {
    var state = {};
    figure.controls.forEach(function (c) { state[c.id] = c.value !== undefined ? c.value : c.options[0][0]; });
    return state;
  };
})();
