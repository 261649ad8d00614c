using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Summaries;

namespace Geo.Studies.Access;

/// <summary>The answer for a program: access per person (of gravity and cumulative, supply), in the unit of the supply.</summary>
public static class AccessJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, AccessReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-access", version: 1, json =>
        {
            json.WriteString("method", WordOf(reply.Request.Method));
            json.WriteString("cutoff", reply.Request.Cutoff.Text);
            json.WriteString("decay", reply.Decay?.Text);
            json.WriteBoolean("perPerson", reply.IsPerPerson);
            WriteInputs(json, reply);
            InequalityJson.WriteNumber(json, "peopleWithout", reply.Without);
            InequalityJson.Write(json, "inequality", reply.Inequality);
            json.WriteStartArray("access");
            for (var at = 0; at < reply.Access.Length; at++)
            {
                json.WriteStartObject();
                json.WriteString("id", reply.Demand.Ids[at]);
                InequalityJson.WriteNumber(json, "people", reply.Demand.Amounts[at]);
                InequalityJson.WriteNumber(json, "access", reply.Access[at]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>A method as the command line names it.</summary>
    public static string WordOf(AccessMethod method) => method switch
    {
        AccessMethod.TwoStep => "2sfca",
        AccessMethod.EnhancedTwoStep => "e2sfca",
        AccessMethod.ThreeStep => "3sfca",
        AccessMethod.Gravity => "gravity",
        _ => "cumulative",
    };

    static void WriteInputs(Utf8JsonWriter json, AccessReply reply)
    {
        json.WriteStartObject("demand");
        json.WriteString("file", reply.Demand.File);
        json.WriteNumber("points", reply.Demand.Ids.Count);
        InequalityJson.WriteNumber(json, "people", reply.Demand.Amounts.Sum());
        json.WriteEndObject();
        json.WriteStartObject("supply");
        json.WriteString("file", reply.Supply.File);
        json.WriteString("column", reply.Supply.Header);
        json.WriteNumber("facilities", reply.Supply.Ids.Count);
        InequalityJson.WriteNumber(json, "total", reply.Supply.Amounts.Sum());
        json.WriteNumber("facilitiesReached", reply.Reached.Count(reached => reached));
        InequalityJson.WriteNumber(json, "totalReached", reply.ReachedSupply);
        json.WriteEndObject();
        json.WriteStartObject("costs");
        json.WriteString("file", reply.Costs.File);
        json.WriteString("unit", reply.Costs.Unit.Word);
        json.WriteNumber("pairs", reply.Costs.Cost.Length);
        json.WriteNumber("leftOut", reply.Costs.LeftOut);
        json.WriteEndObject();
    }
}
