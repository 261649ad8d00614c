using Geo.Demo.Institutions;
using Geo.Demo.Measure;

namespace Geo.Demo.Recipe;

/// <summary>The county's hospitals, centres and stations, with the faults that the standards are to find.</summary>
/// <remarks>
/// On purpose: 榉坪镇's station has no vehicle; 茶岚镇's closes at night; 云漈乡 has no township hospital; the new district of 渡东街道 and the
/// built-up seat of 榉坪镇 have neither a station within 5 km nor a community centre within a quarter of an hour; 26 ambulances stand where 42 are due.
/// </remarks>
static class Hospitals
{
    const string Basic = "全科医疗科;中医科;预防保健科";
    const string Township = "全科医疗科;内科;外科;妇产科;中医科;预防保健科";
    const string Fever = ";发热诊室", Chinese = ";中医馆;6类10项中医药适宜技术", Standard = ";基本标准", Called = ";120开通";
    const string SubCentre = ";县域医疗次中心;发热门诊;推荐标准;基本标准;中医馆;6类10项中医药适宜技术;公共卫生科;120开通";

    /// <param name="seats">Where each township's seat came to lie.</param>
    public static IEnumerable<Institution> List(IReadOnlyList<Spot> seats)
    {
        yield return At(0, -6, -5, "霁川县人民医院", "Jichuan County People's Hospital", "综合医院;急救站", "二级甲等", "人民路1号", 620, 196, 312, 4, true,
            "急诊科;内科;外科;妇产科;儿科;重症医学科;康复医学科;感染性疾病科;口腔科;麻醉科;中医科;老年医学科;精神科门诊;发热门诊;公共卫生科;胸痛中心;卒中中心;危重孕产妇救治中心;120开通;职业健康检查");
        yield return At(1, -2, -3, "霁川县中医医院", "Jichuan County Hospital of Chinese Medicine", "中医医院", "二级甲等", "岐黄路18号", 340, 104, 138, 2, true,
            "急诊科;中医内科;针灸科;推拿科;骨伤科;康复医学科;治未病科;儿科;重症医学科;公共卫生科;120开通");
        yield return At(0, 9, -4, "霁川县妇幼保健院", "Jichuan County Maternal and Child Health Hospital", "妇幼保健院", "二级乙等", "向阳路26号", 110, 41, 62, 1, true,
            "妇产科;儿科;新生儿科;妇女保健科;儿童保健科;产前筛查;新生儿听力筛查;托育服务");
        yield return At(0, 3, 4, "霁川县疾病预防控制中心", "Jichuan County Centre for Disease Control and Prevention", "疾病预防控制中心", "", "向阳路40号", 0, 22, 6, 0, false,
            "传染病防制科;免疫规划科;卫生监测科;检验科;职业病危害因素监测");
        yield return At(0, 5, 9, "霁川县急救中心", "Jichuan County Emergency Medical Centre", "急救中心", "", "滨河大道120号", 0, 14, 26, 7, true, "调度科;院前急救科;120开通");
        yield return At(0, -15, 6, "霁川县精神病医院", "Jichuan County Psychiatric Hospital", "专科医院", "二级", "青屏路77号", 180, 26, 71, 0, true, "精神科;心理科");
        yield return At(1, 8, -2, "霁川安和医院", "Jichuan Anhe Hospital", "综合医院", "一级", "东湖路9号", 99, 27, 38, 1, true, "内科;外科;妇产科;医学影像科");
        yield return At(0, -1, -14, "霁川康平骨科医院", "Jichuan Kangping Orthopaedic Hospital", "专科医院", "一级", "北环路5号", 80, 19, 29, 0, false, "骨科;康复医学科");

        yield return At(0, -1, 1, "霁云街道社区卫生服务中心", "Jiyun Community Health Centre", "社区卫生服务中心", "", "霁云路3号", 45, 24, 31, 0, true, Township + Fever + Chinese + Standard + ";精神科门诊");
        yield return At(1, 2, 3, "渡东街道社区卫生服务中心", "Dudong Community Health Centre", "社区卫生服务中心", "", "渡东路11号", 38, 21, 27, 0, true, Township + Fever + Chinese + Standard);
        yield return At(0, 5, -13, "霁云街道北环社区卫生服务站", "Beihuan Community Health Station", "社区卫生服务站", "", "北环路32号", 0, 3, 4, 0, false, Basic + ";4类6项中医药适宜技术");
        yield return At(0, -12, -3, "霁云街道青屏社区卫生服务站", "Qingping Community Health Station", "社区卫生服务站", "", "青屏路15号", 0, 3, 3, 0, false, Basic);
        yield return At(0, 13, -3, "霁云街道东门社区卫生服务站", "Dongmen Community Health Station", "社区卫生服务站", "", "东门街56号", 0, 4, 4, 0, false, Basic + ";4类6项中医药适宜技术");
        yield return At(0, 3, 12, "霁云街道滨河社区卫生服务站", "Binhe Community Health Station", "社区卫生服务站", "", "滨河大道56号", 0, 4, 4, 0, false, Basic + ";4类6项中医药适宜技术");
        yield return At(1, -10, 2, "渡东街道古渡社区卫生服务站", "Gudu Community Health Station", "社区卫生服务站", "", "古渡街8号", 0, 3, 3, 0, false, Basic + ";4类6项中医药适宜技术");
        yield return At(1, 12, 3, "渡东街道东湖社区卫生服务站", "Donghu Community Health Station", "社区卫生服务站", "", "东湖路61号", 0, 3, 4, 0, false, Basic);
        yield return At(2, -2, 3, "荷渡镇码头社区卫生服务站", "Matou Community Health Station", "社区卫生服务站", "", "码头街4号", 0, 2, 3, 0, false, Basic);

        yield return At(2, 1, 1, "荷渡镇中心卫生院", "Hedu Central Township Hospital", "乡镇卫生院;急救站", "中心卫生院", "荷渡大街20号", 110, 33, 41, 2, true, Township + SubCentre + ";基层临床特色科室");
        yield return At(3, 1, 0, "漆岭镇卫生院", "Qiling Township Hospital", "乡镇卫生院", "一般卫生院", "漆岭街2号", 52, 17, 18, 1, true, Township + Fever + Chinese + Standard);
        yield return At(4, 0, 1, "竹岚镇中心卫生院", "Zhulan Central Township Hospital", "乡镇卫生院;急救站", "中心卫生院", "竹岚街6号", 84, 25, 30, 2, true, Township + SubCentre);
        yield return At(5, -1, 1, "芦汀镇卫生院", "Luting Township Hospital", "乡镇卫生院", "一般卫生院", "芦汀街9号", 56, 18, 20, 1, true, Township + Fever + Chinese + Standard);
        yield return At(6, 1, -1, "槐渡镇中心卫生院", "Huaidu Central Township Hospital", "乡镇卫生院;社区卫生服务中心;急救站", "中心卫生院", "槐荫路1号", 128, 38, 49, 2, true, Township + SubCentre + ";基层临床特色科室");
        yield return At(7, 0, 1, "榉坪镇卫生院", "Juping Township Hospital", "乡镇卫生院;急救站", "一般卫生院", "榉坪街7号", 66, 20, 22, 0, true, Township + Fever + Chinese + Standard + Called);
        yield return At(8, 1, 1, "茶岚镇卫生院", "Chalan Township Hospital", "乡镇卫生院;急救站", "一般卫生院", "茶市街5号", 48, 15, 16, 1, false, Township + Fever + Chinese);
        yield return At(9, 0, 1, "杉岚乡卫生院", "Shanlan Township Hospital", "乡镇卫生院", "一般卫生院", "杉岚街3号", 34, 11, 11, 1, true, Basic + Fever + Chinese + Standard);
        yield return At(11, 1, 0, "麂岭乡卫生院", "Jiling Township Hospital", "乡镇卫生院", "一般卫生院", "麂岭街1号", 24, 8, 8, 0, true, Basic);
        yield return At(12, 0, 1, "霜岭乡卫生院", "Shuangling Township Hospital", "乡镇卫生院", "一般卫生院", "霜岭街2号", 20, 7, 7, 1, true, Basic + Fever + Standard);

        // Beyond the border, in the county to the south.
        yield return new("楸坝镇中心卫生院", "Qiuba Central Township Hospital", "乡镇卫生院;急救站", "中心卫生院", "990102104", Spot.FromKilometres(16.9, 3.7), "邻县楸坝镇新街12号",
            90, 26, 33, 2, true, Township, Means.Drawn("楸坝镇中心卫生院"));

        // So many cells east and south of a township's seat.
        Institution At(
            int township, double east, double south, string name, string english, string type, string grade, string street,
            int beds, int doctors, int nurses, int ambulances, bool openAllHours, string departments)
        {
            var plan = County.Townships[township];
            return new(name, english, type, grade, plan.Code, new(seats[township].X + east, seats[township].Y + south), plan.Name + street,
                beds, doctors, nurses, ambulances, openAllHours, departments, Means.Drawn(name));
        }
    }
}
