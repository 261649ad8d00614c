using Geo.Web.Tests;

[assembly: AssemblyFixture(typeof(DemoServer))]
