/** The page's own letters, as the map draws them. */
export const faces = ["Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"];
