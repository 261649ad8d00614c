namespace Geo.Web.Tests.Access;

/// <summary>A clock that goes on when it is told to.</summary>
sealed class TurnedClock : TimeProvider
{
    DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Turn(TimeSpan on) => _now += on;
}
