// One test at a time: memory is bounded for all of them together, and processor time is measured for one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
