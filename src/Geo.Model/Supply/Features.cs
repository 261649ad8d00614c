namespace Geo.Model.Supply;

/// <summary>Departments, centres and qualities that standards ask for: a closed list, told by what the input's column of departments names.</summary>
public static class Features
{
    /// <summary>Each code with the names it goes by, as they are compared: without blanks.</summary>
    static readonly (string Code, string[] Names)[] s_all =
    [
        ("infectious_department", ["感染性疾病科", "感染科", "传染科", "感染疾病科", "infectious-diseasedepartment"]),
        ("fever_clinic", ["发热门诊", "标准化发热门诊", "feverclinic"]),
        ("fever_room", ["发热诊室", "feverroom"]),
        ("fever_post", ["发热哨点", "发热哨点诊室", "哨点", "发热诊室（哨点）", "发热诊室(哨点)", "feverpost"]),
        ("geriatric_department", ["老年医学科", "老年病科", "老年科", "geriatricdepartment"]),
        ("tcm_clinic", ["中医馆", "国医馆", "中医综合服务区", "tcmclinic(zhongyiguan)"]),
        ("demonstration_tcm_clinic", ["示范中医馆", "demonstrationtcmclinic"]),
        ("tcm_department", ["中医临床科室", "中医科", "中医内科", "tcmdepartment"]),
        ("tcm_services", ["中医药服务", "能提供中医药服务", "tcmservices"]),
        ("tcm_techniques_10", ["6类10项以上中医药适宜技术", "6类10项", "6类10项中医药适宜技术", "tcm:6categories,10techniques"]),
        ("tcm_techniques_6", ["4类6项以上中医药适宜技术", "4类6项", "4类6项中医药适宜技术", "tcm:4categories,6techniques"]),
        ("preventive_treatment", ["治未病科", "治未病中心", "preventive-treatmentdepartment"]),
        ("emergency_department", ["急诊科", "急诊医学科", "急诊", "emergencydepartment"]),
        ("emergency_link", ["120急救电话开通", "120开通", "接入120", "120", "120connected"]),
        ("chest_pain_centre", ["胸痛中心", "chestpaincentre"]),
        ("stroke_centre", ["卒中中心", "脑卒中中心", "strokecentre"]),
        ("trauma_centre", ["创伤中心", "traumacentre"]),
        ("critical_maternal_centre", ["危重孕产妇救治中心", "危重孕产妇中心", "criticalmaternalcentre"]),
        ("critical_newborn_centre", ["危重新生儿救治中心", "危重儿童和新生儿救治中心", "危重新生儿中心", "criticalnewborncentre"]),
        ("public_health_department", ["公共卫生科", "公卫科", "public-healthdepartment"]),
        ("emergency_office", ["应急管理办公室", "应急办", "emergency-managementoffice"]),
        ("rehabilitation_department", ["康复医学科", "康复科", "rehabilitationdepartment"]),
        ("rehabilitation_clinic", ["康复医学门诊", "康复门诊", "rehabilitationclinic"]),
        ("psychiatric_department", ["精神科", "精神心理科", "psychiatricdepartment"]),
        ("psychiatric_ward", ["精神科病房", "精神科病区", "精神病房", "psychiatricward"]),
        ("psychiatric_clinic", ["精神科门诊", "精神（心理）门诊", "心理门诊", "精神门诊", "psychiatricclinic"]),
        ("psychosomatic_department", ["心身医学科", "身心医学科", "psychosomaticdepartment"]),
        ("psychotherapy", ["心理治疗室", "心理治疗科", "psychotherapy"]),
        ("counselling_room", ["心理咨询室", "心理辅导室", "counsellingroom"]),
        ("infectious_ward", ["传染病病区", "传染病区", "感染病区", "传染病楼", "infectiousward"]),
        ("children_infectious_ward", ["儿童传染病病区", "儿童感染病区", "children'sinfectiousward"]),
        ("paediatrics", ["儿科", "paediatrics"]),
        ("paediatric_surgery", ["小儿外科", "儿外科", "paediatricsurgery"]),
        ("paediatric_icu", ["儿童重症监护病房", "PICU", "儿童重症医学科", "paediatricintensivecareunit"]),
        ("oncology", ["肿瘤科", "oncology"]),
        ("icu", ["重症医学科", "ICU", "intensivecareunit"]),
        ("general_practice", ["全科医学科", "全科", "全科诊室", "generalpractice"]),
        ("enteric_clinic", ["肠道门诊", "entericclinic"]),
        ("obstetrics_gynaecology", ["妇产科", "obstetricsandgynaecology"]),
        ("chronic_disease", ["慢性病科", "慢病科", "chronicdiseasedepartment"]),
        ("consulting_room", ["诊断室", "诊室", "诊察室", "consultingroom"]),
        ("treatment_room", ["治疗室", "treatmentroom"]),
        ("public_health_room", ["公共卫生室", "公卫室", "public-healthroom"]),
        ("pharmacy_room", ["药房", "药剂室", "pharmacy"]),
        ("basic_standard", ["优质服务基层行基本标准", "基本标准", "basicstandard"]),
        ("recommended_standard", ["优质服务基层行推荐标准", "推荐标准", "recommendedstandard"]),
        ("feature_department", ["基层临床特色科室", "特色科室", "featuredepartment"]),
        ("age_friendly", ["老年友善医疗机构", "老年友善", "age-friendlyinstitution"]),
        ("blood_collection", ["固定采血点", "采血点", "fixedbloodcollectionpoint"]),
        ("occupational_check", ["职业健康检查", "职业健康体检", "occupational-healthchecks"]),
        ("occupational_diagnosis", ["职业病诊断", "occupationaldiseasediagnosis"]),
        ("occupational_department", ["职业病科", "occupationaldiseasedepartment"]),
        ("occupational_monitoring", ["职业病危害因素监测", "occupationalhazardmonitoring"]),
        ("childcare", ["托育服务", "婴幼儿照护服务", "childcare"]),
        ("childcare_guidance", ["托育服务指导中心", "婴幼儿照护服务指导中心", "childcareguidancecentre"]),
        ("childcare_demonstration", ["示范性托育机构", "demonstrationchildcareinstitution"]),
        ("regional_childcare", ["区域托育服务中心", "托育综合服务中心", "regionalchildcarecentre"]),
        ("prenatal_screening", ["产前筛查", "prenatalscreening"]),
        ("prenatal_diagnosis", ["产前诊断", "prenataldiagnosis"]),
        ("newborn_hearing", ["新生儿听力筛查", "newbornhearingscreening"]),
        ("newborn_screening", ["新生儿遗传代谢病筛查", "newbornmetabolicscreening"]),
        ("pneumoconiosis_station", ["尘肺病康复站", "尘肺病康复站（点）", "pneumoconiosisrehabilitationstation"]),
        ("emergency_unit", ["基本医疗应急单元", "应急小分队", "basiccomprehensiveemergencyunit"]),
        ("emergency_rescue_centre", ["区域紧急医学救援中心", "紧急医学救援中心", "regionalemergencyrescuecentre"]),
        ("emergency_rescue_station", ["紧急医学救援站", "紧急医学救援站点", "emergencyrescuestation"]),
        ("epidemic_base", ["重大疫情救治基地", "epidemictreatmentbase"]),
        ("smart_station", ["智慧化急救站点", "智慧急救站", "smartemergencystation"]),
        ("bsl2_plus_lab", ["加强型生物安全二级实验室", "加强型P2实验室", "enhancedbsl-2laboratory"]),
        ("sub_centre", ["县域医疗次中心", "县域医疗卫生次中心", "次中心", "countymedicalsub-centre"]),
        ("central", ["中心卫生院", "centraltownshiphospital"]),
        ("community_hospital", ["社区医院", "communityhospital"]),
        ("medical_eldercare", ["医养结合", "医养结合机构", "medicaleldercare"]),
        ("sterile_supply", ["医疗消毒供应中心", "消毒供应中心", "sterilesupplycentre"]),
        ("dialysis", ["血液透析中心", "血透中心", "dialysiscentre"]),
        ("community_psychiatric_rehabilitation", ["精神障碍社区康复", "communitypsychiatricrehabilitation"]),
        ("long_term_care", ["长期照护", "长期护理", "long-termcare"]),
        ("renovated", ["本年更新维护", "当年更新维护", "本年改造提升", "renovatedthisyear"]),
        ("visiting_clinic", ["巡回医疗点", "巡诊", "visitingclinic"]),
    ];

    static readonly Dictionary<string, string> s_byName = ByName();

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_all.Select(one => one.Code)];

    /// <summary>The feature that a name in the input stands for, itself or one of its codes; null where it stands for none.</summary>
    public static string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_byName.GetValueOrDefault(Folded(name));
    }

    /// <summary>The names a feature goes by, the product's own first.</summary>
    public static IReadOnlyList<string> NamesOf(string code) => s_all.Single(one => one.Code == code).Names;

    static Dictionary<string, string> ByName()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, own) in s_all)
        {
            names.Add(code, code);
            foreach (var name in own) names.TryAdd(Folded(name), code);
        }

        return names;
    }

    static string Folded(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).Replace('(', '（').Replace(')', '）').ToLowerInvariant();
}
