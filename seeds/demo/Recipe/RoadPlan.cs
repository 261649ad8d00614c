using Geo.Demo.Measure;

namespace Geo.Demo.Recipe;

/// <summary>The roads between the townships' seats, the most important first; and the names of streets.</summary>
static class RoadPlan
{
    /// <param name="seats">Where each township's seat came to lie.</param>
    public static IEnumerable<NamedRoad> Between(IReadOnlyList<Spot> seats)
    {
        var (west, south, southEast) = (Spot.FromKilometres(1.5, 11.6), Spot.FromKilometres(16.9, 3.7), Spot.FromKilometres(41.5, 5.5));
        yield return new("primary", "S901", "霁荷公路", "Ji-He Highway", [west, seats[2], seats[0]]);
        yield return new("primary", "S901", "滨河大道", "Binhe Avenue", [seats[0], seats[1]]);
        yield return new("primary", "S901", "霁槐公路", "Ji-Huai Highway", [seats[1], County.NewDistrict, seats[6]]);
        yield return new("primary", "S902", "槐榉公路", "Huai-Ju Highway", [seats[6], seats[7], southEast]);
        yield return new("secondary", "X911", "霁竹公路", "Ji-Zhu Road", [seats[0], seats[4]]);
        yield return new("secondary", "X912", "霁漆公路", "Ji-Qi Road", [seats[0], seats[3]]);
        yield return new("secondary", "X913", "渡芦公路", "Du-Lu Road", [seats[1], seats[5]]);
        yield return new("secondary", "X914", "荷茶公路", "He-Cha Road", [seats[2], seats[8], south]);
        yield return new("secondary", "X915", "槐杉公路", "Huai-Shan Road", [seats[6], seats[9]]);
        yield return new("secondary", "X916", "槐漈公路", "Huai-Ji Road", [seats[6], seats[10]]);
        yield return new("tertiary", "Y921", "荷麂路", "He-Ling Road", [seats[2], seats[11]]);
        yield return new("tertiary", "Y922", "漆霜路", "Qi-Shuang Road", [seats[3], seats[12]]);
        yield return new("tertiary", "Y923", "麂漆路", "Ling-Qi Road", [seats[11], seats[3]]);
        yield return new("tertiary", "Y924", "芦茶路", "Lu-Cha Road", [seats[5], seats[8]]);
        yield return new("tertiary", "Y925", "漈源路", "Jiyuan Road", [seats[10], Spot.FromKilometres(47, 28.5), Spot.FromKilometres(54, 35)]);
    }

    public static readonly string[] OneWayStreets = ["书院街", "桐花路", "百工街"];

    public static readonly (string Name, string English)[] Streets =
    [
        ("霁云路", "Jiyun Road"), ("渡东路", "Dudong Road"), ("向阳路", "Xiangyang Road"), ("青屏路", "Qingping Road"), ("岐黄路", "Qihuang Road"), ("东湖路", "Donghu Road"),
        ("东门街", "Dongmen Street"), ("北环路", "Beihuan Road"), ("古渡街", "Gudu Street"), ("书院街", "Shuyuan Street"), ("桐花路", "Tonghua Road"), ("梅影路", "Meiying Road"),
        ("荻花街", "Dihua Street"), ("望江路", "Wangjiang Road"), ("稻香路", "Daoxiang Road"), ("听雨巷", "Tingyu Lane"), ("茶市街", "Chashi Street"), ("码头街", "Matou Street"),
        ("槐荫路", "Huaiyin Road"), ("松涛路", "Songtao Road"), ("石桥巷", "Shiqiao Lane"), ("新月路", "Xinyue Road"), ("百工街", "Baigong Street"), ("春熙巷", "Chunxi Lane"),
    ];
}
