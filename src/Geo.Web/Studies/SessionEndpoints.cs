using System.Text.Json;
using Geo.Model;
using Geo.Model.Access;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Basemaps;
using Geo.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>Who the server is and what it serves: the first things a page asks.</summary>
sealed class SessionEndpoints(ServedStudies studies, bool wantsSignIn)
{
    /// <summary>The token for writes among it: no other origin can read this answer, and none is asked to. Who is not signed in learns that he has to, and nothing of the study.</summary>
    public Task Session(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var visitor = Visitor.Of(context);
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("token", visitor.Token);
            json.WriteString("software", "geo");
            json.WriteString("language", studies.Options.Language == Language.Chinese ? "zh" : "en");
            json.WriteBoolean("signIn", wantsSignIn);
            json.WriteString("user", visitor.Name);
            if (visitor.Role is { } role)
            {
                json.WriteString("role", Roles.CodeOf(role));
                json.WriteString("version", Software.Version);
                json.WriteString("study", studies.Main.Id);
                json.WriteBoolean("writable", role >= Role.Planner);
                json.WriteBoolean("hasScenarios", true);
                BasemapEndpoints.Write(json, studies.Options.Basemap);
            }

            json.WriteEndObject();
        });
    }

    public Task List(HttpContext context)
    {
        RequestQuery.Nothing(context);
        return studies.Main.Keep("/", Reading.Json, () => Reading.JsonBytes(Write)).Send(context);
    }

    void Write(Utf8JsonWriter json)
    {
        var study = studies.Main.Opened.Study;
        json.WriteStartObject();
        json.WriteStartArray("studies");
        json.WriteStartObject();
        json.WriteString("id", study.Id);
        JsonValues.WriteText(json, "title", study.Title);
        json.WriteString("asOf", Figures.Date(study.AsOf));
        json.WriteBoolean("sample", study.Sample);
        JsonValues.WriteText(json, "area", study.Area.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
