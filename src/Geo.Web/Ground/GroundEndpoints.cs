using System.Text.Json;
using Geo.Present.Ground;
using Geo.Space.Places;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Ground;

/// <summary>Roads and hillshade to be drawn under the areas, where the study gives them: each answer made when it is first asked for, and kept.</summary>
sealed class GroundEndpoints
{
    readonly ServedStudies _studies;
    readonly Lock _gate = new();
    (KeptAnswer Corners, KeptAnswer Picture)? _terrain;
    KeptAnswer? _roads;

    GroundEndpoints(ServedStudies studies) => _studies = studies;

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var ground = new GroundEndpoints(studies);
        routes.MapMethods("/api/studies/{study}/ground/terrain", Reading.Methods, context => ground.Send(context, () => ground.Terrain()?.Corners));
        routes.MapMethods("/api/studies/{study}/ground/terrain.png", Reading.Methods, context => ground.Send(context, () => ground.Terrain()?.Picture));
        routes.MapMethods("/api/studies/{study}/ground/roads", Reading.Methods, context => ground.Send(context, ground.Roads));
    }

    (KeptAnswer Corners, KeptAnswer Picture)? Terrain()
    {
        lock (_gate)
        {
            if (_terrain is null && _studies.Ground.Terrain() is { } shade) _terrain = (new(Corners(shade), Reading.Json), new(shade.ToPng(), "image/png"));
            return _terrain;
        }
    }

    KeptAnswer? Roads()
    {
        lock (_gate)
        {
            if (_roads is null && _studies.Ground.Roads() is { } roads) _roads = new(RoadLines.Of(roads), "application/geo+json");
            return _roads;
        }
    }

    Task Send(HttpContext context, Func<KeptAnswer?> answer)
    {
        RequestQuery.Nothing(context);
        _studies.Get(context);
        return (answer() ?? throw new ProblemException(ProblemCode.UnknownPath, context.Request.Path.Value ?? "")).Send(context);
    }

    /// <summary>The corners of the picture, as map programs want them: from the north-west clockwise.</summary>
    static byte[] Corners(Hillshade shade) => Reading.JsonBytes(json =>
    {
        var (west, south, east, north) = (shade.SouthWest.Longitude, shade.SouthWest.Latitude, shade.NorthEast.Longitude, shade.NorthEast.Latitude);
        json.WriteStartObject();
        json.WriteStartArray("corners");
        foreach (var corner in new LonLat[] { new(west, north), new(east, north), new(east, south), new(west, south) }) Write(json, corner);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, LonLat place)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round((decimal)place.Longitude, 7));
        json.WriteNumberValue(Math.Round((decimal)place.Latitude, 7));
        json.WriteEndArray();
    }
}
