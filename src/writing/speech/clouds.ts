/** Whether a sentence is about the parts of a computing cloud: its regions and zones, its services by name, its machines. */
const region = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;
const service = /^(aws|amazon)-/;

/** "availability zone", "ec2 instance": nouns that only a cloud's page has in such numbers. */
const part =
  /(^|\s)(availability zone|instance|volume|edge location|load balancer|ec|ebs|rds|elb|ecs|eks|iam|vpc|emr|sqs|sns|lambda|fargate|kinesis|redshift|cloudwatch|cloudfront|cloudformation|aws)(\s|$)/;

export function isOfCloud(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("id" in value && typeof value.id === "string" && (region.test(value.id) || service.test(value.id))) return true;
  if ("lemma" in value && typeof value.lemma === "string" && part.test(value.lemma)) return true;
  return Object.values(value).some(isOfCloud);
}
