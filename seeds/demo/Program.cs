using Geo.Demo;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project seeds/demo -- FOLDER");
    return 2;
}

DemoCounty.Write(args[0]);
return 0;
