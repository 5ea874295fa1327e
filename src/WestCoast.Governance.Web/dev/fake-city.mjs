/** A made-up district for development only: real subdistrict names on invented boundaries. */
const names = [
  ['001', '黄岛街道', 'Huangdao'], ['002', '辛安街道', "Xin'an"], ['003', '薛家岛街道', 'Xuejiadao'], ['004', '灵珠山街道', 'Lingzhushan'],
  ['005', '长江路街道', 'Changjianglu'], ['006', '红石崖街道', 'Hongshiya'], ['007', '灵山卫街道', 'Lingshanwei'], ['009', '珠海街道', 'Zhuhai'],
  ['010', '隐珠街道', 'Yinzhu'], ['011', '铁山街道', 'Tieshan'], ['012', '滨海街道', 'Binhai'], ['013', '胶南街道', 'Jiaonan'],
  ['014', '王台街道', 'Wangtai'], ['015', '张家楼街道', 'Zhangjialou'], ['102', '琅琊镇', 'Langya'], ['103', '泊里镇', 'Poli'],
];
const [columns, west, north, width, height] = [4, 119.55, 36.12, .19, .125];
const wobble = (i, j) => [Math.sin(i * 12.9 + j * 78.2) * .03, Math.cos(i * 39.3 + j * 11.1) * .022];
const corner = (i, j) => [west + i * width + wobble(i, j)[0], north - j * height + wobble(i, j)[1]];
const ring = (i, j, n = 1) => [corner(i, j), corner(i + n, j), corner(i + n, j + n), corner(i, j + n), corner(i, j)];

const polygon = (id, code, zh, en, coordinates) => ({ type: 'Feature', id, properties: { code, zh, en }, geometry: { type: 'Polygon', coordinates: [coordinates] } });

export const subdistricts = {
  type: 'FeatureCollection',
  features: names.map(([code, zh, en], n) => polygon(n + 1, `370211${code}`, zh, `${en} Subdistrict`, ring(n % columns, Math.floor(n / columns)))),
};

export const gridsOf = () => ({
  type: 'FeatureCollection',
  features: names.flatMap(([code], n) => [0, 1, 2, 3].map(q => {
    const [x, y] = corner(n % columns, Math.floor(n / columns));
    const [dx, dy] = [width / 2, height / 2];
    const [x0, y0] = [x + (q % 2) * dx, y - Math.floor(q / 2) * dy];
    return polygon(n * 4 + q + 1, `370211${code}00100${q + 1}`, `示例网格 ${q + 1}`, `Sample grid ${q + 1}`, [[x0, y0], [x0 + dx, y0], [x0 + dx, y0 - dy], [x0, y0 - dy], [x0, y0]]);
  })),
});

export const divisions = [
  { code: '370211', parent: null, tier: 'district', zh: '西海岸新区', en: 'West Coast New Area', synthetic: false },
  ...names.map(([code, zh, en]) => ({ code: `370211${code}`, parent: '370211', tier: 'subdistrict', zh, en: `${en} Subdistrict`, synthetic: false })),
];

export const kinds = [
  ['gas-leak', '燃气泄漏', 'Gas leak', 2, 'emergency'], ['toxic-gas', '有毒气体', 'Toxic gas', 1, 'emergency'], ['fire', '火灾报警', 'Fire', 2, 'fire'],
  ['smoke', '烟雾报警', 'Smoke', 3, 'fire'], ['fire-water-pressure', '消防水压异常', 'Fire water pressure', 3, 'fire'], ['sensor-silent', '设备失联', 'Sensor silent', 4, 'emergency'],
  ['flooding', '积水内涝', 'Flooding', 3, 'water'], ['traffic-accident', '交通事故', 'Traffic accident', 3, 'traffic'], ['road-damage', '道路破损', 'Road damage', 4, 'traffic'],
  ['crowd', '人员聚集', 'Crowd', 2, 'public-security'], ['water-burst', '水管爆裂', 'Burst pipe', 3, 'water'], ['illegal-dumping', '乱倒垃圾', 'Illegal dumping', 4, 'hotline'], ['noise', '噪声扰民', 'Noise', 4, 'hotline'],
].map(([code, zh, en, severity, department]) => ({ code, zh, en, family: department, severity, windowMinutes: 30, department }));

export const anyPlace = random => {
  const n = Math.floor(random() * names.length);
  const [x, y] = corner(n % columns, Math.floor(n / columns));
  const [code, zh, en] = names[n];
  const community = 1 + Math.floor(random() * 9);
  return {
    division: `370211${code}`, place: `370211${code}00${community}`, placeZh: `${zh} 示例社区 0${community}`, placeEn: `${en}, sample community 0${community}`,
    lon: x + width * (.2 + random() * .6), lat: y - height * (.2 + random() * .6),
  };
};
